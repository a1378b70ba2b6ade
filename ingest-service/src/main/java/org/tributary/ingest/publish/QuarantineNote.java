package org.tributary.ingest.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;

/**
 * Why something that a wiki or a dump said did not become a page change, without its text, comment or editor.
 *
 * @param reason stable, lower case with underscores, fit for a counter
 * @param detail a sentence for people that names what is wrong and where
 * @param source the file or address it was read from, where known
 * @param pageId as the source wrote it, which need not be a number
 * @param pageTitle as the source wrote it
 * @param revId as the source wrote it
 */
public record QuarantineNote(
        WikiId wikiId,
        String reason,
        String detail,
        @Nullable String source,
        @Nullable String pageId,
        @Nullable String pageTitle,
        @Nullable String revId,
        Instant dt) {

    public static final String SCHEMA = "/tributary/quarantine-note/1.0.0";

    /** What a hostile source wrote can be of any length; a note stays a note. */
    private static final int CHARS_MAX = 1_000;

    static final String RECORD_TOO_LARGE = "record_too_large";

    public QuarantineNote {
        detail = shortened(detail);
        pageId = pageId == null ? null : shortened(pageId);
        pageTitle = pageTitle == null ? null : shortened(pageTitle);
        revId = revId == null ? null : shortened(revId);
    }

    @JsonProperty("$schema")
    public String schema() {
        return SCHEMA;
    }

    /** The key of the record that carries this note. */
    public String key() {
        return pageId == null ? wikiId + ":" : wikiId + ":" + pageId;
    }

    static QuarantineNote tooLarge(PageChange change, String detail) {
        Revision revision = change.revision();
        return new QuarantineNote(
                change.wikiId(),
                RECORD_TOO_LARGE,
                detail,
                change.meta().uri(),
                change.page().pageId().toString(),
                change.page().pageTitle().value(),
                revision == null ? null : revision.revId().toString(),
                change.meta().dt());
    }

    private static String shortened(String told) {
        return told.length() > CHARS_MAX ? told.substring(0, CHARS_MAX) + "…" : told;
    }
}
