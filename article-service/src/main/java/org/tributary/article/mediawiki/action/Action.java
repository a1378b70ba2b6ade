package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Something other than a query that can be asked for with {@code action}. */
public interface Action {

    Set<String> names();

    /**
     * The whole answer.
     *
     * @param isPosted whether the request was sent with POST
     */
    JsonNode answer(String name, Exchange exchange, boolean isPosted);
}
