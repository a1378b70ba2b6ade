package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.frame.Problem;

/** An answer that is an error, as MediaWiki tells it. */
final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    private RestError(int status, String sentence, ObjectNode before) {
        super(sentence, null, false, false);
        this.status = status;
        this.body = before;
        body.putObject("messageTranslations").put("en", sentence);
        body.put("httpCode", status);
        body.put("httpReason", reason(status));
    }

    static RestError of(int status, String key, String sentence) {
        return new RestError(status, sentence, MediaWikiJson.object().put("errorKey", key));
    }

    static RestError noTitle(String title) {
        return of(404, "rest-nonexistent-title", "The specified title (" + title + ") does not exist");
    }

    static RestError noRevision(String revision) {
        return of(404, "rest-nonexistent-revision", "The specified revision (" + revision + ") does not exist");
    }

    static RestError noRoute(String path) {
        return of(404, "rest-no-match", "The requested relative path (" + path + ") did not match any known handler");
    }

    /** A parameter that is not a whole number. */
    static RestError notANumber(String parameter, String value) {
        ObjectNode body = refused(parameter, value, "badinteger");
        body.putNull("failureData");
        return new RestError(400, "Invalid value \"" + value + "\" for integer parameter \"" + parameter + "\".", body);
    }

    /** A parameter that is none of the words it may be. */
    static RestError unknownWord(String parameter, String value) {
        ObjectNode body = refused(parameter, value, "badvalue");
        body.putArray("failureData");
        return new RestError(400, "Unrecognized value for parameter \"" + parameter + "\": " + value + ".", body);
    }

    /** What could not be had for a reason that MediaWiki has no words for. */
    static RestError of(Problem problem) {
        int status = problem.status() == 410 ? 404 : problem.status();
        return of(status, "tributary-not-held", String.valueOf(problem.getMessage()));
    }

    private static ObjectNode refused(String parameter, String value, String code) {
        return MediaWikiJson.object()
                .put("error", "parameter-validation-failed")
                .put("name", parameter)
                .put("value", value)
                .put("failureCode", code);
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    Response answer() {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(MediaWikiJson.bytes(body))
                .build();
    }
}
