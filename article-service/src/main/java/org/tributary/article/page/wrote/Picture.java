package org.tributary.article.page.wrote;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.authors.Surviving;
import org.tributary.event.identity.RevisionId;

/**
 * Who wrote what is left of an article, ready to be drawn.
 *
 * @param isKnown false while it is still being found; then there is nothing else
 * @param revisionHref the revision that is drawn; empty where no text is followed
 * @param isCurrent whether that is the current revision
 * @param tokens how many words and signs it has
 * @param label all shares in one sentence, for those who do not see the bar
 * @param halfYear the year by whose end half of the text had been written
 * @param dataHref the same for programs
 */
public record Picture(
        boolean isKnown,
        String revisionHref,
        boolean isCurrent,
        String tokens,
        List<Segment> segments,
        String label,
        List<Column> years,
        int halfYear,
        String dataHref) {

    static Picture stillBeingFound(ArticleView article) {
        return new Picture(false, "", false, "", List.of(), "", List.of(), 0, dataHref(article));
    }

    static Picture ofNothing(ArticleView article) {
        return new Picture(true, "", false, "", List.of(), "", List.of(), 0, dataHref(article));
    }

    static Picture of(ArticleView article, Surviving surviving, Map<Long, String> names) {
        if (surviving.tokens() == 0) {
            return ofNothing(article);
        }
        RevisionId shown = surviving.shown().revId();
        List<Segment> segments = Segments.of(surviving, names);
        return new Picture(
                true,
                ReadingPath.wiki(article.wikiId()) + "/revisions/" + shown,
                article.current()
                        .filter(view -> view.revision().revId().equals(shown))
                        .isPresent(),
                String.format(Locale.ENGLISH, "%,d", surviving.tokens()),
                segments,
                segments.stream()
                        .map(segment -> segment.name() + " " + segment.percent())
                        .collect(Collectors.joining(", ")),
                Column.of(surviving.years(), surviving.tokens()),
                halfYear(surviving),
                dataHref(article));
    }

    public int firstYear() {
        return years.getFirst().year();
    }

    public int lastYear() {
        return years.getLast().year();
    }

    private static int halfYear(Surviving surviving) {
        int sum = 0;
        for (Map.Entry<Integer, Integer> year : surviving.years().entrySet()) {
            sum += year.getValue();
            if (sum * 2L >= surviving.tokens()) {
                return year.getKey();
            }
        }
        return surviving.years().lastKey();
    }

    private static String dataHref(ArticleView article) {
        return "/v1" + ReadingPath.wiki(article.wikiId()) + "/pages/"
                + article.page().pageId() + "/authorship";
    }
}
