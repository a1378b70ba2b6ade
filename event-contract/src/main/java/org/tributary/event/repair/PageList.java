package org.tributary.event.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;

/**
 * The wiki's list of the pages of one namespace, or of those of them whose titles begin so, between two titles: whatever
 * stands there and is not listed was not in public view under such a title when the wiki showed this.
 *
 * @param dt when the wiki showed the list, by the wiki's own clock
 * @param walk the verification this belongs to
 * @param beginning how the full titles begin that the list speaks for, with underscores; null for the whole namespace
 * @param after the list begins behind this title; null where it begins with the first that it could speak for
 * @param upTo the list ends with this title; null where it ends with the last that it could speak for
 * @param pages in the wiki's order, which is that of the bytes of what follows the namespace, with underscores
 * @param total how much the whole walk has told; null except in its last list
 */
public record PageList(
        EventMeta meta,
        Instant dt,
        WikiId wikiId,
        String walk,
        int namespaceId,
        @Nullable String beginning,
        @Nullable PageTitle after,
        @Nullable PageTitle upTo,
        List<ListedPage> pages,
        @Nullable Total total) {

    public static final String SCHEMA = "/tributary/page-list/1.0.0";

    /** The most pages that one event lists. */
    public static final int PAGES_MAX = 500;

    public PageList {
        pages = List.copyOf(pages);
        if (pages.size() > PAGES_MAX) {
            throw new IllegalArgumentException("pages must be " + PAGES_MAX + " or fewer but are " + pages.size());
        }
    }

    @JsonProperty("$schema")
    public String schema() {
        return SCHEMA;
    }

    /** The key of the record that carries this list. */
    public String key() {
        return wikiId.value();
    }

    /** A page as a list names it. */
    public record ListedPage(
            PageId pageId, PageTitle pageTitle, @Nullable RevisionId currentRevId, boolean isRedirect) {}

    /**
     * How much a walk has told.
     *
     * @param pages of which the revisions were listed whole
     */
    public record Total(long pages, long revisions) {}
}
