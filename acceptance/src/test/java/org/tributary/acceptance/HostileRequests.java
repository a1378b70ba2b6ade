package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every route that there is, asked with one value that no well-meaning client sends, all others being in order. */
final class HostileRequests {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** What stands at the places of a path where nothing hostile does. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("wiki_id", "neurowiki"),
            Map.entry("wikiId", "neurowiki"),
            Map.entry("page_id", "3"),
            Map.entry("rev_id", "7"),
            Map.entry("id", "7"),
            Map.entry("to", "7"),
            Map.entry("title", "ALS"),
            Map.entry("type", "edits"),
            Map.entry("removal", "1"));

    private static final Set<String> NUMBERS = Set.of("page_id", "rev_id", "id", "to", "removal");
    private static final List<String> NO_NUMBERS =
            List.of("-1", "0", "9223372036854775808", "1e3", "%FF", "%00", "%20", "abc");
    private static final List<String> ODD_WORDS =
            List.of("%FF", "%00", "%C3%28", "nosuch", "..%2F..", "%23", "%0A", "a".repeat(300));
    private static final List<String> ODD_VALUES =
            List.of("", "%00", "%FF", "-1", "9223372036854775808", "1e3", "2020-13-45T00:00:00Z", "%1F");

    /** Pages for people, which the description of the interfaces leaves out, and what they can be asked. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            Map.entry("/wikis/{wiki_id}", List.of()),
            Map.entry("/wikis/{wiki_id}/page/{title}", List.of("at", "redirect")),
            Map.entry("/wikis/{wiki_id}/pages/{page_id}", List.of("at")),
            Map.entry(
                    "/wikis/{wiki_id}/pages/{page_id}/history",
                    List.of("cursor", "limit", "from", "until", "kind", "bot")),
            Map.entry("/wikis/{wiki_id}/pages/{page_id}/contributors", List.of("sort", "cursor")),
            Map.entry("/wikis/{wiki_id}/revisions/{rev_id}", List.of()),
            Map.entry("/wikis/{wiki_id}/revisions/{rev_id}/diff/{to}", List.of("form")),
            Map.entry("/wikis/{wiki_id}/credits", List.of("cursor", "limit")),
            Map.entry("/wikis/{wiki_id}/api/v1.0.0-beta/rev_content/rev_id/{rev_id}/", List.of("o_rev_id")),
            Map.entry("/wikis/{wiki_id}/whocolor/v1.0.0-beta/{title}/{rev_id}/", List.of()),
            Map.entry("/search", List.of("q", "wiki", "cursor", "limit")));

    private final Wire wire;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HostileRequests(Wire wire) {
        this.wire = wire;
    }

    /** A request, as a line. */
    private record Hostile(String method, String path) {}

    /** Asks everything; answers what was not refused clearly, each request with what came of it. */
    List<String> failures(List<Wire> services) {
        Set<Hostile> all = new HashSet<>();
        services.forEach(service -> described(service, all));
        PAGES.forEach((path, parameters) -> {
            places("get", path, all);
            parameters(path, parameters, all);
        });
        all.add(new Hostile("get", "/v1/wikis/neurowiki/pages?title=" + "a".repeat(20_000)));
        return all.parallelStream()
                .flatMap(each -> failure(each).stream())
                .sorted()
                .toList();
    }

    private static void described(Wire service, Set<Hostile> all) {
        service.json("/q/openapi?format=json").path("paths").properties().forEach(path -> {
            // What is read from a stream has no end.
            if (!path.getKey().startsWith("/v2/stream")) {
                path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        places(operation.getKey(), path.getKey(), all);
                    }
                });
                parameters(path.getKey(), queryOf(path.getValue().path("get")), all);
            }
        });
    }

    private static List<String> queryOf(JsonNode operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    private static void places(String method, String path, Set<Hostile> all) {
        for (Matcher place = PLACE.matcher(path); place.find(); ) {
            String name = place.group(1);
            for (String value : NUMBERS.contains(name) ? NO_NUMBERS : ODD_WORDS) {
                all.add(new Hostile(method, filled(path.replace("{" + name + "}", value))));
            }
        }
    }

    private static void parameters(String path, List<String> names, Set<Hostile> all) {
        for (String name : names) {
            ODD_VALUES.forEach(value -> all.add(new Hostile("get", filled(path) + "?" + name + "=" + value)));
        }
    }

    private static String filled(String path) {
        return PLACE.matcher(path).replaceAll(place -> USUAL.getOrDefault(place.group(1), "x"));
    }

    private Optional<String> failure(Hostile asked) {
        String method = asked.method().toUpperCase(Locale.ROOT);
        HttpRequest.BodyPublisher body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        HttpRequest request = HttpRequest.newBuilder(URI.create(wire.address() + asked.path()))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1))
                .method(method, body)
                .build();
        HttpResponse<String> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        return isClear(answer)
                ? Optional.empty()
                : Optional.of("%s %.120s answered %d: %.300s"
                        .formatted(method, asked.path(), answer.statusCode(), answer.body()));
    }

    /** An answer that is none of an error, or says in JSON or on a page what was wrong, and with which parameter. */
    private static boolean isClear(HttpResponse<String> answer) {
        if (answer.statusCode() < 400) {
            return true;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean isTold = (type.contains("json") || type.contains("html"))
                && answer.body().length() > 20;
        boolean isNamed = answer.statusCode() != 400
                || !type.contains("problem")
                || answer.body().contains("\"parameter\"")
                || answer.body().contains("the body");
        return answer.statusCode() < 500 && isTold && isNamed;
    }
}
