package org.tributary.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tributary.event.codec.EventCodec;

/** Turns whatever a resource throws into {@code application/problem+json}, or into a page for a browser. */
final class ProblemAnswers {
    static final String PROBLEM_JSON = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @ServerExceptionMapper
    Response known(Problem problem, HttpHeaders headers) {
        return answer(problem.status(), problem.body(), headers);
    }

    @ServerExceptionMapper
    Response fromFramework(WebApplicationException thrown, HttpHeaders headers) {
        int status = thrown.getResponse().getStatus();
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        String detail = status == 404
                ? "nothing answers at this path, or a path parameter has the wrong form"
                : String.valueOf(thrown.getMessage());
        return answer(status, members(title, status, detail), headers);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException thrown, HttpHeaders headers) {
        return answer(
                400,
                members("Bad Request", 400, "the body is not the JSON expected: " + thrown.getOriginalMessage()),
                headers);
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException thrown, HttpHeaders headers) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "TRIB-9001 request failed, id %s", id);
        return answer(
                500,
                members("Internal Server Error", 500, "unexpected failure; the log has the reason under id " + id),
                headers);
    }

    private static Map<String, Object> members(String title, int status, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        return members;
    }

    private static Response answer(int status, Map<String, Object> members, HttpHeaders headers) {
        if (ProblemPage.isWanted(headers)) {
            String page =
                    ProblemPage.of(status, String.valueOf(members.get("title")), String.valueOf(members.get("detail")));
            return Response.status(status)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page)
                    .build();
        }
        try {
            return Response.status(status)
                    .type(PROBLEM_JSON)
                    .entity(EventCodec.mapper().writeValueAsBytes(members))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
