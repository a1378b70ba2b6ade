package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/** Something that {@code action=query} tells of pages. */
public interface PropModule {

    String name();

    /** What stands before the names of its parameters. */
    String prefix();

    /** Adds to what is told of each page. */
    void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told);

    /** Whether the pages it tells of can be the pages of the query themselves. */
    default boolean isGenerator() {
        return false;
    }

    /** The pages it tells of, whether they are held or not. */
    default List<PageTitle> titles(Exchange exchange, PageSet set) {
        throw new IllegalStateException(name() + " generates nothing");
    }
}
