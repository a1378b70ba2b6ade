package org.tributary.article.provenance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.wikitext.Titles;
import org.tributary.event.wiki.Wiki;

/**
 * The note that a wiki leaves when a page is imported from another one: the comment of a revision that changes nothing. In
 * every language it links the page there, and has the number of revisions unless that is one; a reason may follow.
 */
public final class ImportNote {
    private static final int CHARACTERS_MAX = 1_000;
    private static final int COUNTED_PERCENT = 95;
    private static final int LINKED_PERCENT = 80;
    private static final String TO_ANOTHER_WIKI = "[[:";
    private static final Pattern NOTE = Pattern.compile("[^\uE000-\uE0FF]{0,80}\uE000.*");
    private static final Pattern COUNTED = Pattern.compile("\\d");

    private ImportNote() {}

    /**
     * The page that was imported.
     *
     * @param comment of a revision whose text is that of the one before it; of any other revision nothing is to be concluded
     */
    public static Optional<Finding> read(@Nullable String comment, Wiki wiki) {
        if (comment == null || !comment.contains(TO_ANOTHER_WIKI)) {
            return Optional.empty();
        }
        String said = comment.length() > CHARACTERS_MAX ? comment.substring(0, CHARACTERS_MAX) : comment;
        LinkReading.Read read = new LinkReading(new Titles(wiki)).read(said);
        boolean isNote = said.indexOf("[[") == said.indexOf(TO_ANOTHER_WIKI)
                && NOTE.matcher(read.text()).matches();
        return Optional.of(read.pages())
                .filter(pages -> isNote && !pages.isEmpty())
                .flatMap(pages -> pages.getFirst())
                .filter(page -> !page.isHere() && page.revId() == null)
                .map(page -> new Finding(
                        ProvenanceKind.IMPORT,
                        EvidenceKind.SUMMARY,
                        page,
                        null,
                        COUNTED.matcher(read.text()).find() ? COUNTED_PERCENT : LINKED_PERCENT));
    }
}
