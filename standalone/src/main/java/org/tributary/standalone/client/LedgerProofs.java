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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.standalone.terminal.Refusal;

/** Has a running river prove what it holds, and listens for as long as that takes. */
final class LedgerProofs {
    private static final String BROKEN_OFF = "The river stopped before everything was proved: run it again.";

    private final HttpClient http;
    private final String address;

    LedgerProofs(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /** Proves a wiki; answers the last line that is told of it. */
    JsonNode prove(String wikiId, Consumer<JsonNode> lines) {
        String path = "/v1/wikis/" + URLEncoder.encode(wikiId, StandardCharsets.UTF_8) + "/ledger/proof";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/x-ndjson")
                .build();
        try {
            HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> told = response.body()) {
                return response.statusCode() == 200 ? last(told, lines) : refused(response.statusCode(), told);
            }
        } catch (UncheckedIOException e) {
            throw new Refusal(BROKEN_OFF, e);
        } catch (IOException e) {
            throw new Refusal("Nothing answers at " + address + ": start Tributary with ./tributary up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + address + ".", e);
        }
    }

    private static JsonNode last(Stream<String> told, Consumer<JsonNode> lines) {
        @Nullable JsonNode[] last = {null};
        told.map(LedgerProofs::tree).forEach(line -> {
            lines.accept(line);
            last[0] = line;
        });
        JsonNode end = last[0];
        if (end == null || !end.path("state").asText().equals("finished")) {
            throw new Refusal(BROKEN_OFF);
        }
        return end;
    }

    private static JsonNode refused(int status, Stream<String> told) {
        JsonNode problem = tree(told.collect(Collectors.joining()));
        throw new Refusal(
                "The river answered " + status + ": " + problem.path("detail").asText("no reason given"));
    }

    private static JsonNode tree(String line) {
        try {
            return EventCodec.mapper().readTree(line);
        } catch (IOException e) {
            throw new Refusal("The answer is not JSON: is that address really Tributary's?", e);
        }
    }
}
