package org.tributary.ingest.reconcile;

import org.jspecify.annotations.Nullable;
import org.tributary.event.page.RestateReason;
import org.tributary.event.repair.RepairRequest;

/**
 * Why a page's revisions are listed.
 *
 * @param name tells this occasion from all others of the same page
 * @param walkPage which of the walk's pages this is
 * @param attempt the number of the request that is answered
 */
public record Occasion(
        String name,
        RestateReason reason,
        @Nullable String walk,
        @Nullable Long walkPage,
        @Nullable Integer attempt) {

    /** A change that the wiki told of. */
    public static Occasion change(String name, RestateReason reason) {
        return new Occasion(name, reason, null, null, null);
    }

    static Occasion walk(String walk, long walkPage) {
        return new Occasion("walk:" + walk + ":" + walkPage, RestateReason.RECONCILE, walk, walkPage, null);
    }

    static Occasion request(RepairRequest request) {
        String walk = request.walk() == null ? request.dt().toString() : request.walk();
        return new Occasion(
                "repair:" + walk + ":" + request.attempt() + ":" + request.dt(),
                RestateReason.REPAIR,
                request.walk(),
                null,
                request.attempt());
    }
}
