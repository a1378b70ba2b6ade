package org.tributary.article.http;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.resolve.Parameters;

/** Which revisions of a history are asked for. */
record HistoryParameters(
        @QueryParam("limit") @Parameter(description = "1 to 500, 50 unless given") @Nullable
        String limit,

        @QueryParam("cursor") @Parameter(description = "the next of the answer before") @Nullable
        String cursor,

        @QueryParam("editor") @Parameter(description = "only revisions by the editor of this name") @Nullable
        String editor,

        @QueryParam("from") @Parameter(description = "only revisions at or after this instant") @Nullable
        String from,

        @QueryParam("until") @Parameter(description = "only revisions before this instant") @Nullable
        String until,

        @QueryParam("minor") @Parameter(description = "only minor revisions, or only others") @Nullable
        String minor) {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;

    HistoryQuery query() {
        return new HistoryQuery(
                Parameters.limit(limit, LIMIT, LIMIT_MAX),
                given(cursor),
                given(editor),
                Parameters.instant("from", from),
                Parameters.instant("until", until),
                Parameters.flag("minor", minor));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
