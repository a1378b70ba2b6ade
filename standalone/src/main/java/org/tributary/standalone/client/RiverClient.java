package org.tributary.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.standalone.terminal.Refusal;

/** A client of a river that runs. */
public final class RiverClient implements AutoCloseable {
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(60);

    private static final int NO_CONTENT = 204;

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WAIT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** A client of the river at this address, which has no slash at its end. */
    public RiverClient(String address) {
        this.address = address;
    }

    /** Follows a wiki, or what a plan names of it; answers its id. */
    public String follow(String url, @Nullable String wikiId, @Nullable JsonNode plan) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("url", url);
        if (wikiId != null) {
            wish.put("wiki_id", wikiId);
        }
        if (plan != null) {
            wish.put("plan", plan);
        }
        return post("/v1/wikis", wish).path("wiki_id").asText();
    }

    /** The id of the wiki that a person means: by its id, or by an address on its host. */
    public String wikiIdOf(String named) {
        return MeantWiki.among(wikis(), named);
    }

    /** Changes what is wanted about a wiki. */
    public void change(String wikiId, JsonNode wish) {
        send("PATCH", "/v1/wikis/" + encoded(wikiId), wish);
    }

    /** Forgets a wiki. */
    public void forget(String wikiId) {
        answer(request("/v1/wikis/" + encoded(wikiId))
                .header("Content-Type", "application/json")
                .DELETE()
                .build());
    }

    /** Starts an import, which goes on without us. */
    public FeedCheckpoint importDump(ImportWish wish) {
        return checkpoint(post("/v1/imports", wish));
    }

    /** Where an import stands. */
    public FeedCheckpoint importState(FeedCheckpoint started) {
        return checkpoint(get("/v1/imports/" + encoded(started.wikiId().toString()) + "/" + encoded(started.feed())));
    }

    public List<FeedCheckpoint> imports() {
        return checkpoints("/v1/imports");
    }

    public List<FeedCheckpoint> feeds() {
        return checkpoints("/v1/feeds");
    }

    /** The wikis that are held, as article tells them. */
    public JsonNode wikis() {
        return get("/v1/wikis").path("items");
    }

    /** Has a wiki compared with its copy; answers under which name that is known. */
    public String verify(String wikiId) {
        return post("/v1/wikis/" + encoded(wikiId) + "/verify", Map.of())
                .path("walk")
                .asText();
    }

    /** What a verification has come to so far; empty before it has begun. */
    public Optional<JsonNode> verification(String wikiId, String walk) {
        HttpResponse<byte[]> response = send(request("/v1/wikis/" + encoded(wikiId) + "/verifications/" + encoded(walk))
                .GET()
                .build());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(answer(response));
    }

    /** Has a wiki proved from its ledgers; hands over what is told on the way, and answers what has come of it. */
    public JsonNode proveLedger(String wikiId, Consumer<JsonNode> lines) {
        return new LedgerProofs(http, address).prove(wikiId, lines);
    }

    /** Has everything that is kept of a wiki, or of all, read back; hands over line by line what is told of it. */
    public void verifyStore(Optional<String> wikiId, Consumer<JsonNode> lines) {
        String of = wikiId.map(id -> "?wiki=" + encoded(id)).orElse("");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/store/verify" + of))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> told = response.body()) {
                if (response.statusCode() >= 400) {
                    throw new Refusal("The river answered " + response.statusCode() + ": "
                            + told.collect(Collectors.joining(" ")));
                }
                told.forEach(line -> lines.accept(tree(line.getBytes(StandardCharsets.UTF_8))));
            }
        } catch (UncheckedIOException e) {
            throw new Refusal("The river stopped before everything was read back: run it again.", e);
        } catch (IOException e) {
            throw new Refusal("Nothing answers at " + address + ": start Tributary with ./tributary up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + address + ".", e);
        }
    }

    /** What is missing on a page that shows a copy of the article with a title. */
    public JsonNode compliance(String wikiId, String title, String url) {
        return post(compliancePath(wikiId, title), Map.of("url", url));
    }

    /** The same of a page that is at hand: its HTML or its text. */
    public JsonNode compliance(String wikiId, String title, String page, String type) {
        return answer(request(compliancePath(wikiId, title))
                .header("Content-Type", type + ";charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(page))
                .build());
    }

    private String compliancePath(String wikiId, String title) {
        String pages = "/v1/wikis/" + encoded(wikiId) + "/pages";
        String page = get(pages + "?title=" + encoded(title)).path("page_id").asText();
        return pages + "/" + encoded(page) + "/compliance";
    }

    /** Whether search finds everything that article has published. */
    public boolean isSearchCaughtUp() {
        JsonNode status = get("/v1/search/status");
        return status.path("is_caught_up").asBoolean()
                && status.path("documents").asLong() > 0
                && status.path("lag_records").asLong() == 0;
    }

    /** The health of every service, whatever it is. */
    public JsonNode health() {
        return tree(send(request("/q/health").GET().build()).body());
    }

    @Override
    public void close() {
        http.close();
    }

    private List<FeedCheckpoint> checkpoints(String path) {
        List<FeedCheckpoint> checkpoints = new ArrayList<>();
        get(path).path("items").forEach(item -> checkpoints.add(checkpoint(item)));
        return checkpoints;
    }

    private JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    private JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    private JsonNode send(String method, String path, Object body) {
        try {
            return answer(request(path)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofByteArray(
                                    EventCodec.mapper().writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException("a request cannot be written as JSON", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER_WAIT)
                .header("Accept", "application/json");
    }

    private JsonNode answer(HttpRequest request) {
        return answer(send(request));
    }

    private static JsonNode answer(HttpResponse<byte[]> response) {
        JsonNode body =
                response.statusCode() == NO_CONTENT ? EventCodec.mapper().createObjectNode() : tree(response.body());
        if (response.statusCode() >= 400) {
            String detail = body.path("detail").asText(body.path("title").asText("no reason given"));
            throw new Refusal("The river answered " + response.statusCode() + ": " + detail);
        }
        return body;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Refusal("Nothing answers at " + address + ": start Tributary with ./tributary up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + address + ".", e);
        }
    }

    private static FeedCheckpoint checkpoint(JsonNode item) {
        return EventCodec.mapper().convertValue(item, FeedCheckpoint.class);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return EventCodec.mapper().readTree(body);
        } catch (IOException e) {
            throw new Refusal("The answer is not JSON: is that address really Tributary's?", e);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
