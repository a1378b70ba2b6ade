package org.tributary.article.crediting;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tributary.article.resolve.AttributionWish;

/** How an attribution is asked for. */
record AttributionParameters(
        @QueryParam("revision") @Parameter(description = "the revision shown; the current one unless given") @Nullable
        String revision,

        @QueryParam("form") @DefaultValue("text") @Parameter(description = "text, html, json-ld or tasl")
        String form,

        @QueryParam("length")
        @Parameter(description = "short (counts people), usual (names most of them) or full (names all)")
        @Nullable
        String length,

        @QueryParam("language") @Parameter(description = "of the sentences; that of the article unless given") @Nullable
        String language,

        @QueryParam("changes") @Parameter(description = "what you changed in the text, to be told along") @Nullable
        String changes) {

    AttributionWish wish() {
        return AttributionWish.of(
                Optional.ofNullable(length), Optional.ofNullable(language), Optional.ofNullable(changes));
    }
}
