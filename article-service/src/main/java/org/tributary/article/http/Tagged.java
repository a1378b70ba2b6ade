package org.tributary.article.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tributary.event.codec.EventCodec;

/**
 * Answers that carry a tag of their content. Caches may keep them but have to ask each time, since a wiki can hide at
 * any moment what it showed before.
 */
public final class Tagged {
    public static final String JSON = "application/json";
    public static final String TEXT = "text/plain;charset=utf-8";
    public static final String HTML = "text/html;charset=utf-8";
    private static final int TAG_BYTES = 16;

    private Tagged() {}

    public static Response json(Object value, Request request) {
        try {
            return bytes(EventCodec.mapper().writeValueAsBytes(value), JSON, request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    public static Response text(String text, String type, Request request) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), type, request);
    }

    private static Response bytes(byte[] body, String type, Request request) {
        EntityTag tag = tag(body);
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        control.setNoTransform(false);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body, type) : unchanged;
        return answer.tag(tag).cacheControl(control).build();
    }

    private static EntityTag tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag(HexFormat.of().formatHex(hash, 0, TAG_BYTES), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
