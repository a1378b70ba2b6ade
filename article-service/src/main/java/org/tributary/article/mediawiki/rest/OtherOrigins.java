package org.tributary.article.mediawiki.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets pages of other sites read, as wikis do that are open to them; nobody is known here, so nothing can be stolen. */
final class OtherOrigins {
    @ServerResponseFilter
    void letRead(ContainerRequestContext asked, ContainerResponseContext answer) {
        String path = asked.getUriInfo().getPath();
        if (path.startsWith("/wikis/") && path.contains(Asked.ENTRY + "/")) {
            answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        }
    }
}
