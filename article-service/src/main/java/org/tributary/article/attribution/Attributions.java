package org.tributary.article.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Wiki;

/**
 * Writes attributions, in the language of the article. The paragraph holds what CC BY-SA 4.0 asks for in section 3(a): the
 * title, its authors (by name as far as there is room, the rest by the link to their history), the source, the exact
 * revision, the licence with its address, that changes were made, and the disclaimers.
 */
public final class Attributions {
    private Attributions() {}

    /**
     * The attribution of an article as it stands.
     *
     * @param current the revision shown; null where none is
     * @param licence of the text shown
     * @param total how many contributors there are
     * @param contributors those to be named, most edits first
     */
    public static Attribution write(
            Wiki wiki,
            PageTitle title,
            @Nullable RevisionId current,
            Licence licence,
            long total,
            List<Contributor> contributors) {
        Phrases phrases = Phrases.of(wiki.language());
        Attribution bare = new Attribution(
                "",
                licence,
                title.display(),
                SourceLinks.article(wiki, title),
                SourceLinks.revision(wiki, title, current),
                SourceLinks.history(wiki, title),
                total,
                contributors,
                wiki.notices(),
                phrases.language());
        return bare.with(PlainText.paragraph(
                phrases, wiki.name(), bare, isEarlierUnknown(wiki), current == null ? null : current.toString()));
    }

    /**
     * The same attribution, its paragraph followed by what is to be said of pages that text was taken from.
     *
     * @param sources those pages
     */
    public static Attribution with(Attribution attribution, List<CreditedSource> sources) {
        String language = attribution.language();
        Phrases phrases = Phrases.of(language == null ? "en" : language);
        StringBuilder text = new StringBuilder(attribution.text());
        sources.forEach(source -> text.append(phrases.say("gap")).append(SourceWording.plain(phrases, source)));
        return attribution.with(text.toString());
    }

    /** Of a wiki whose past was not read only those are known who have edited since. */
    public static boolean isEarlierUnknown(Wiki wiki) {
        return wiki.followedBy().history() == HistoryDepth.CURRENT;
    }

    /**
     * What the paragraph of an attribution says of the title and its authors.
     *
     * @param language of the paragraph; null for English
     */
    public static String credit(@Nullable String language, String title, long total, List<Contributor> contributors) {
        return Wording.credit(Phrases.of(language == null ? "en" : language), title, total, contributors);
    }
}
