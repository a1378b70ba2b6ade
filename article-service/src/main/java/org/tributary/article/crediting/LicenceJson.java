package org.tributary.article.crediting;

import java.util.List;
import java.util.Locale;
import org.tributary.article.licence.WholeLicence;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.article.Licence;

/**
 * The licence of a revision's text.
 *
 * @param licence under which all of it may be had; of several that do not combine, all, joined by {@code AND}
 * @param ofRevision what its own editor agreed to
 * @param parts the licences of all revisions up to it
 */
record LicenceJson(long revId, Licence licence, Licence ofRevision, List<Licence> parts, List<WarningJson> warnings) {

    /** What to look out for. */
    record WarningJson(String kind, String detail) {
        static WarningJson of(WholeLicence.Warning warning) {
            return new WarningJson(warning.kind().name().toLowerCase(Locale.ROOT), warning.detail());
        }
    }

    static LicenceJson of(RevisionView shown, WholeLicence whole) {
        return new LicenceJson(
                shown.revision().revId().value(),
                whole.licence(),
                shown.licence(),
                whole.parts(),
                whole.warnings().stream().map(WarningJson::of).toList());
    }
}
