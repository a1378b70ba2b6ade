package org.tributary.article.mediawiki.rest;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with the errors that the routes throw. */
final class RestErrors {

    @ServerExceptionMapper
    Response told(RestError error) {
        return error.answer();
    }
}
