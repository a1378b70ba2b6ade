package org.tributary.frame;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that is not what was asked for, told as RFC 9457 says: a status, a short title that is the same each time,
 * and a detail for this time. Thrown from anywhere below a resource.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, Object> members;

    private Problem(int status, String title, String detail, Map<String, Object> members) {
        super(detail);
        this.status = status;
        this.title = title;
        this.members = members;
    }

    /** 400: a parameter, which is named, has a value that cannot be used. */
    public static Problem badParameter(String parameter, String detail) {
        return new Problem(400, "Bad parameter", parameter + ": " + detail, Map.of("parameter", parameter));
    }

    /** 404: this is not held. */
    public static Problem notHeld(String detail) {
        return new Problem(404, "Not held", detail, Map.of());
    }

    /** 410: this was held and has been withdrawn. */
    public static Problem withdrawn(String detail) {
        return new Problem(410, "Withdrawn", detail, Map.of());
    }

    /** 409: the state that is named stands in the way. */
    public static Problem conflict(String detail, String state) {
        return new Problem(409, "Conflict", detail, Map.of("state", state));
    }

    /** 422: the request was understood, but what it points to cannot be used. */
    public static Problem unusable(String detail) {
        return new Problem(422, "Unusable", detail, Map.of());
    }

    /** 503: something this service needs is away; it comes back by itself. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "Unavailable for now", detail, Map.of());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The members of the JSON object that is sent, in order. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", String.valueOf(getMessage()));
        body.putAll(members);
        return body;
    }
}
