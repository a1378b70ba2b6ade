package org.tributary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tributary.event.codec.EventCodec;

/** Somebody who uses a wiki's Action API, logged in or not; what the wiki refuses fails the test. */
public final class MediaWikiSession {
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final String LASTING = "csrf";

    private final URI api;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    MediaWikiSession(URI api) {
        this.api = api;
    }

    boolean answers() {
        try {
            query(Map.of("meta", "siteinfo"));
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    void logIn(String name, String password) {
        String token = query(Map.of("meta", "tokens", "type", "login"))
                .path("query")
                .path("tokens")
                .path("logintoken")
                .asText();
        JsonNode answer = send(Map.of("action", "login", "lgname", name, "lgpassword", password, "lgtoken", token));
        if (!answer.path("login").path("result").asText().equals("Success")) {
            throw new IllegalStateException("the wiki does not let us in: " + answer);
        }
        tokens.clear();
    }

    void createAccount(String name, String password) {
        JsonNode answer = change(
                "createaccount",
                "createaccount",
                Map.of(
                        "username", name,
                        "password", password,
                        "retype", password,
                        "createreturnurl", api.resolve("/").toString()));
        if (!answer.path("createaccount").path("status").asText().equals("PASS")) {
            throw new IllegalStateException("the wiki makes no account: " + answer);
        }
    }

    /** Saves a page and returns the new revision's number; 0 when the text was there already. */
    public long edit(String title, String text, String summary) {
        return edit(Map.of("title", title, "text", text, "summary", summary));
    }

    /** Edits a page in any way that the API offers, and returns the new revision's number. */
    public long edit(Map<String, String> parameters) {
        return change("edit", parameters).path("edit").path("newrevid").asLong();
    }

    /** Asks anything of {@code action=query}. */
    public JsonNode query(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("action", "query");
        return send(all);
    }

    /** Does anything that the API offers; the token is added. */
    public JsonNode change(String action, Map<String, String> parameters) {
        return change(action, LASTING, parameters);
    }

    /**
     * Does anything that the API offers.
     *
     * @param tokenType the kind of token it wants, such as {@code rollback}; the token is added
     */
    public JsonNode change(String action, String tokenType, Map<String, String> parameters) {
        String name = action.equals("createaccount") ? "createtoken" : "token";
        Map<String, String> all = new HashMap<>(parameters);
        all.put("action", action);
        all.put(name, token(tokenType));
        return send(all);
    }

    /** Does what needs a file, such as {@code upload} or {@code import}. */
    public JsonNode change(String action, Map<String, String> parameters, String field, byte[] file) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("action", action);
        all.put("token", token(LASTING));
        all.put("format", "json");
        all.put("formatversion", "2");
        Multipart body = new Multipart(all, field, file);
        return answer(
                action,
                exchange(request(api)
                        .header("Content-Type", body.type())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                        .build()));
    }

    /** Sends the form of a special page. */
    void submit(URI page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("token", token(LASTING));
        all.put("wpEditToken", all.get("token"));
        all.put("confirmaction", "1");
        all.put("submit", "1");
        HttpResponse<byte[]> response = exchange(form(page, all));
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(page + " answered " + response.statusCode());
        }
    }

    /** The token for most changes stays the same for as long as somebody is logged in, and is asked for once. */
    private String token(String type) {
        return type.equals(LASTING) ? tokens.computeIfAbsent(type, this::askForToken) : askForToken(type);
    }

    private String askForToken(String type) {
        return query(Map.of("meta", "tokens", "type", type))
                .path("query")
                .path("tokens")
                .path(type + "token")
                .asText();
    }

    private JsonNode send(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("format", "json");
        all.put("formatversion", "2");
        return answer(String.valueOf(parameters.get("action")), exchange(form(api, all)));
    }

    private static JsonNode answer(String action, HttpResponse<byte[]> response) {
        try {
            JsonNode answer = EventCodec.mapper().readTree(response.body());
            if (answer.has("error")) {
                throw new IllegalStateException("the wiki refuses " + action + ": "
                        + answer.path("error").path("info").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("the wiki does not answer in JSON", e);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the wiki does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the wiki", e);
        }
    }

    private static HttpRequest form(URI address, Map<String, String> parameters) {
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(WAIT);
    }
}
