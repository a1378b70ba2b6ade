package org.tributary.ingest.normalize;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.PageChangeKind;

/** Ids of events, derived from what they describe, so that the same fact read twice has the same id. */
public final class EventIds {
    private EventIds() {}

    /**
     * The id of a change to a page.
     *
     * @param fact what tells this change from others of its kind to the same page: a revision id, a log id
     */
    public static String of(PageChangeKind kind, PageKey page, String fact) {
        String name = kind.name() + '|' + page + '|' + fact;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
