package org.tributary.article.mediawiki.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whatever else is asked of {@code rest.php}: MediaWiki's own way of saying that nothing answers there. */
@Path("/wikis/{wiki_id}/rest.php{path: (/.*)?}")
final class RestElsewhere {
    private final Asked asked;

    RestElsewhere(Asked asked) {
        this.asked = asked;
    }

    @GET
    @Operation(hidden = true)
    public Response nothing() {
        return RestError.noRoute(asked.relativePath()).answer();
    }
}
