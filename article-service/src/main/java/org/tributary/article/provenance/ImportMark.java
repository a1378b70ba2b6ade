package org.tributary.article.provenance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.User;

/** The mark that an import leaves in the name of an editor without an account here: {@code w>Name}. */
public final class ImportMark {
    private static final Pattern MARK = Pattern.compile("([a-z][a-z0-9:-]{0,39})>.+");
    private static final int CONFIDENCE_PERCENT = 90;

    /** The prefix that a wiki gives by itself when nobody said where its dump came from. */
    private static final String NOBODY_SAID = "imported";

    private ImportMark() {}

    /** The page a revision was imported from: the one of the same title on the wiki of the mark. */
    public static Optional<Finding> read(@Nullable User editor, PageTitle title) {
        if (editor == null || (editor.userId() != null && editor.userId() != 0)) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(editor.userText());
        if (!mark.matches() || mark.group(1).equals(NOBODY_SAID)) {
            return Optional.empty();
        }
        NamedPage source = new NamedPage(mark.group(1), title.value(), null);
        return Optional.of(
                new Finding(ProvenanceKind.IMPORT, EvidenceKind.IMPORT_MARK, source, null, CONFIDENCE_PERCENT));
    }
}
