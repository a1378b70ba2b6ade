package org.tributary.frame;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Answers what nothing else answers, since a path without any route never reaches the resources' own mappers. */
@Singleton
final class NothingHere {
    private static final int STATUS = 404;

    void last(@Observes Router router) {
        router.route().last().handler(NothingHere::answer);
    }

    private static void answer(RoutingContext request) {
        answer(request, STATUS, ProblemAnswers.NOTHING_HERE);
    }

    /** Tells a program, or a person, of a problem before any resource has been asked. */
    static void answer(RoutingContext request, int status, String detail) {
        Map<String, Object> members = ProblemAnswers.members(status, detail);
        request.response().setStatusCode(status).putHeader("X-Content-Type-Options", "nosniff");
        if (ProblemPage.isWanted(accepted(request))) {
            request.response()
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .putHeader("Content-Security-Policy", PageHeaders.POLICY)
                    .end(ProblemPage.of(status, members));
            return;
        }
        request.response()
                .putHeader("Content-Type", ProblemAnswers.PROBLEM_JSON)
                .end(Buffer.buffer(ProblemAnswers.json(members)));
    }

    private static List<MediaType> accepted(RoutingContext request) {
        return request.parsedHeaders().accept().stream()
                .map(type -> new MediaType(type.component(), type.subComponent()))
                .toList();
    }
}
