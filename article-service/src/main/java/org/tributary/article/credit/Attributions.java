package org.tributary.article.credit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Wiki;

/**
 * Writes attributions. The paragraph holds what CC BY-SA 4.0 asks for in section 3(a): the title, its authors (by name
 * as far as there is room, the rest by the link to their history), the source, the exact revision, the licence with its
 * address, that changes were made, and the notices of the source.
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
        String history = SourceLinks.history(wiki, title);
        String revision = SourceLinks.revision(wiki, title, current);
        String text = Stream.of(
                        "“" + title.display() + "” by " + authors(total, contributors) + earlier(wiki)
                                + " (every edit: " + history + ")",
                        ", from " + wiki.name() + ", " + SourceLinks.article(wiki, title),
                        current == null ? "" : ", revision " + current + " (" + revision + ")",
                        ". " + terms(licence),
                        " The formatting may have been changed; the wording was not.",
                        wiki.notices().isEmpty() ? "" : " " + String.join(" ", wiki.notices()))
                .collect(Collectors.joining());
        return new Attribution(
                text,
                licence,
                title.display(),
                SourceLinks.article(wiki, title),
                revision,
                history,
                total,
                contributors,
                wiki.notices());
    }

    /** Of a wiki whose past was not read only those are known who have edited since. */
    private static String earlier(Wiki wiki) {
        return wiki.followedBy().history() == HistoryDepth.CURRENT ? " and everybody who edited it before" : "";
    }

    private static String terms(Licence licence) {
        if (licence.equals(Licence.UNKNOWN)) {
            return "The source does not state a licence.";
        }
        String url = licence.url();
        return "Licensed under " + licence.name() + (url == null ? "" : " (" + url + ")") + ".";
    }

    /** Those to be named, and how many others there are. */
    public static String authors(long total, List<Contributor> contributors) {
        List<String> names = contributors.stream()
                .map(Contributor::userText)
                .filter(Objects::nonNull)
                .toList();
        long unnamed = total - names.size();
        if (names.isEmpty()) {
            return total == 0 ? "its contributors" : total == 1 ? "one contributor" : total + " contributors";
        }
        if (unnamed == 0 && names.size() > 1) {
            return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        }
        String others = unnamed == 0 ? "" : unnamed == 1 ? " and one other" : " and " + unnamed + " others";
        return String.join(", ", names) + others;
    }
}
