package org.tributary.frame;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;

/**
 * Turns whatever a resource throws into {@code application/problem+json}, or into a page for a browser. What was not
 * expected is told by a number that the log explains: names of classes and messages of libraries stay inside.
 */
final class ProblemAnswers {
    static final String PROBLEM_JSON = "application/problem+json";
    static final String NOTHING_HERE = "nothing answers at this path, or a path parameter has the wrong form";

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    @ServerExceptionMapper
    Response known(Problem problem, HttpHeaders headers) {
        return answer(problem.status(), problem.body(), headers);
    }

    @ServerExceptionMapper
    Response fromFramework(WebApplicationException thrown, HttpHeaders headers, UriInfo uri) {
        Response intended = thrown.getResponse();
        if (intended.getStatus() < 400 || intended.hasEntity()) {
            return intended;
        }
        if (intended.getStatus() == 400 && thrown.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed, headers);
        }
        if (intended.getStatus() >= 500) {
            return unexpected(thrown, headers);
        }
        Optional<Problem> wrong = wrongParameter(thrown, uri);
        if (wrong.isPresent()) {
            return known(wrong.get(), headers);
        }
        Response answer = answer(intended.getStatus(), members(intended.getStatus(), detail(intended)), headers);
        return withHeadersOf(intended, answer);
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException thrown, HttpHeaders headers) {
        return answer(400, members(400, "the body is not the JSON expected" + place(thrown)), headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable thrown, HttpHeaders headers) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "TRIB-9001 request failed, id %s", id);
        return answer(500, members(500, "unexpected failure; the log has the reason under id " + id), headers);
    }

    /** The members of a problem that has no more to say than its status and a sentence. */
    static Map<String, Object> members(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", known == null ? "Error" : known.getReasonPhrase());
        members.put("status", status);
        members.put("detail", detail);
        return members;
    }

    /** The JSON of a problem. */
    static byte[] json(Map<String, Object> members) {
        try {
            return EventCodec.mapper().writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }

    /**
     * JAX-RS says 404 for a query parameter that cannot be converted; to whoever mistyped a number, 400 and its name
     * are of more use.
     */
    private static Optional<Problem> wrongParameter(WebApplicationException thrown, UriInfo uri) {
        Throwable cause = thrown.getCause();
        if (!(thrown instanceof NotFoundException) || cause == null) {
            return Optional.empty();
        }
        String message = String.valueOf(cause.getMessage());
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> names(message, value)))
                .map(parameter -> Problem.badParameter(parameter.getKey(), "this value has the wrong form"))
                .findFirst();
    }

    private static boolean names(String message, @Nullable String value) {
        return value != null && (message.contains('"' + value + '"') || message.contains('\'' + value + '\''));
    }

    private static String detail(Response intended) {
        return switch (intended.getStatus()) {
            case 404 -> NOTHING_HERE;
            case 405 -> "this path does not answer to this method";
            case 406 -> "this path has no answer of a type that is accepted";
            case 413 -> "the body is too large";
            case 415 -> "this path does not take a body of this type";
            default -> intended.getStatusInfo().getReasonPhrase();
        };
    }

    private static String place(JsonProcessingException thrown) {
        StringBuilder place = new StringBuilder();
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            place.append(", at ").append(path(mapping));
        }
        JsonLocation location = thrown.getLocation();
        if (location != null) {
            place.append(", line ").append(location.getLineNr()).append(", column ");
            place.append(location.getColumnNr());
        }
        return place.toString();
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(reference ->
                        reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Response withHeadersOf(Response intended, Response answer) {
        KEPT_HEADERS.stream().filter(intended.getHeaders()::containsKey).forEach(name -> answer.getHeaders()
                .put(name, intended.getHeaders().get(name)));
        return answer;
    }

    private static Response answer(int status, Map<String, Object> members, HttpHeaders headers) {
        if (ProblemPage.isWanted(headers.getAcceptableMediaTypes())) {
            return Response.status(status)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(ProblemPage.of(status, members))
                    .build();
        }
        return Response.status(status).type(PROBLEM_JSON).entity(json(members)).build();
    }
}
