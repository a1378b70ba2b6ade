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
import java.util.stream.Collectors;
import org.tributary.event.codec.EventCodec;

/** A logged-in user of a wiki's Action API; what the wiki refuses fails the test. */
final class MediaWikiSession {
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final URI api;
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
    }

    JsonNode query(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("action", "query");
        return send(all);
    }

    JsonNode change(String action, Map<String, String> parameters) {
        String token = query(Map.of("meta", "tokens"))
                .path("query")
                .path("tokens")
                .path("csrftoken")
                .asText();
        Map<String, String> all = new HashMap<>(parameters);
        all.put("action", action);
        all.put("token", token);
        return send(all);
    }

    private JsonNode send(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("format", "json");
        all.put("formatversion", "2");
        HttpRequest request = HttpRequest.newBuilder(api)
                .timeout(WAIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(all)))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = EventCodec.mapper().readTree(response.body());
            if (answer.has("error")) {
                throw new IllegalStateException("the wiki refuses " + parameters.get("action") + ": "
                        + answer.path("error").path("info").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("the wiki does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the wiki", e);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
