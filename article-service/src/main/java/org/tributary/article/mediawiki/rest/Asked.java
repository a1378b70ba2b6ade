package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.mediawiki.MediaWikiJson;

/** The request that is being answered: under which address it came, and whether its sender has the answer already. */
@Singleton
final class Asked {
    static final String ENTRY = "/rest.php";
    private static final String HTML = "text/html;charset=UTF-8";

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Request request;

    /** Takes stand-ins, behind which is the request that the thread is answering. */
    Asked(UriInfo uri, HttpHeaders headers, Request request) {
        this.uri = uri;
        this.headers = headers;
        this.request = request;
    }

    /** The address of a route below {@code rest.php}, for a client to go on with. */
    String url(String wikiId, String route) {
        String host = headers.getHeaderString("X-Forwarded-Host");
        URI base = uri.getBaseUri();
        String scheme = headers.getHeaderString("X-Forwarded-Proto");
        return (host == null || scheme == null
                        ? base.getScheme() + "://" + base.getRawAuthority()
                        : scheme + "://" + host)
                + path(wikiId, route);
    }

    static String path(String wikiId, String route) {
        return "/wikis/" + ReadingPath.encoded(wikiId) + ENTRY + "/v1/" + route;
    }

    /** One part of a route, as MediaWiki writes it: nothing but unreserved characters stands for itself. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** What is asked for, behind {@code rest.php}, as it was written. */
    String relativePath() {
        String path = uri.getRequestUri().getRawPath();
        int entry = path.indexOf(ENTRY);
        return entry < 0 ? "" : path.substring(entry + ENTRY.length());
    }

    Response json(JsonNode json) {
        return tagged(MediaWikiJson.bytes(json), MediaType.APPLICATION_JSON);
    }

    Response html(String html) {
        return tagged(MediaWikiJson.bytes(html), HTML);
    }

    /** May be kept, but asked for each time: a wiki can hide at any moment what it showed before. */
    private Response tagged(byte[] body, String type) {
        EntityTag tag = new EntityTag(MediaWikiJson.tag(body), true);
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        control.setNoTransform(false);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body, type) : unchanged;
        return answer.tag(tag).cacheControl(control).build();
    }
}
