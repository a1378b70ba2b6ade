package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/** A list that {@code action=query} answers; its rows can be the pages of the query too. */
public interface ListModule {

    String name();

    /** What stands before the names of its parameters. */
    String prefix();

    /** The rows asked for; where there are more, the exchange is told where to go on. */
    List<Row> rows(Exchange exchange);

    /** Whether its rows name pages. */
    default boolean isOfPages() {
        return true;
    }

    /**
     * A row.
     *
     * @param page empty where the row names a page that is not held, or none
     * @param title empty where the row names no page
     * @param within pages that the row names besides
     */
    record Row(JsonNode json, Optional<PageId> page, Optional<PageTitle> title, List<PageId> within) {
        public Row {
            within = List.copyOf(within);
        }

        public Row(JsonNode json, Optional<PageId> page, Optional<PageTitle> title) {
            this(json, page, title, List.of());
        }
    }
}
