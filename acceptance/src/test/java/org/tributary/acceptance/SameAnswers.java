package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.tributary.testing.RequiredForTests;

/** Asks a wiki and the copy of it the same, and tells where the answers differ in any field. */
final class SameAnswers {
    /** What is another thing here and there by its nature, or is only told by newer versions. */
    private static final Set<String> DIFFERENT = Set.of("errorKey", "touched", "rcid", "rccontinue", "docref", "time");

    /** A tag that revisions get later, which a wiki tells nobody of. */
    private static final String LATER = "mw-reverted";

    private static final int AT_A_TIME = 4;
    private static final int SLICES_MAX = 12;
    private static final String REST = "/rest.php/v1/";
    private static final String QUERY = "action=query&";

    private final Wire wiki;
    private final Wire tributary;
    private final String prefix;

    SameAnswers(String wikiApiUrl, Wire tributary, String wikiId) {
        this.wiki = new Wire(wikiApiUrl.replaceFirst("/api\\.php$", ""));
        this.tributary = tributary;
        this.prefix = "/wikis/" + wikiId;
    }

    /** Below {@code rest.php/v1/}. A wiki without wikidiff2 compares no revisions, and cannot be asked to. */
    List<String> rest(List<String> routes) throws Exception {
        boolean canCompare = RequiredForTests.isAllRequired()
                || routes.stream()
                        .filter(SameAnswers::isComparison)
                        .limit(1)
                        .noneMatch(route ->
                                wiki.get(REST + route, "application/json").statusCode() == 500);
        return differing(routes.stream()
                .filter(route -> canCompare || !isComparison(route))
                .map(route -> REST + route));
    }

    private static boolean isComparison(String route) {
        return route.contains("/compare/");
    }

    /** What {@code action=query} is asked, in both versions of the format. */
    List<String> query(List<String> queries) throws Exception {
        return differing(queries.stream()
                .flatMap(query -> Stream.of("1", "2").map(version -> QUERY + query + "&formatversion=" + version))
                .map(SameAnswers::api));
    }

    List<String> actions(List<String> queries) throws Exception {
        return differing(queries.stream().map(SameAnswers::api));
    }

    /** Follows both from slice to slice, each as it says itself. */
    List<String> continued(List<String> queries) throws Exception {
        return atOnce(queries, query -> {
            String there = api(QUERY + query + "&formatversion=2");
            String here = there;
            for (int slice = 0; slice < SLICES_MAX; slice++) {
                Optional<String> difference = difference(there, here);
                String next = onward(wiki, there);
                if (difference.isPresent() || next.isEmpty()) {
                    return difference;
                }
                here = api(QUERY + query + "&formatversion=2" + onward(tributary, prefix + here));
                there = api(QUERY + query + "&formatversion=2" + next);
            }
            return Optional.of(query + " has no end");
        });
    }

    private static String onward(Wire asked, String path) {
        StringBuilder parameters = new StringBuilder();
        Wire.tree(asked.get(path, "application/json").body())
                .path("continue")
                .properties()
                .forEach(each -> parameters
                        .append('&')
                        .append(each.getKey())
                        .append('=')
                        .append(each.getValue().asText()));
        return parameters.toString();
    }

    /** One question with what is told differently; nothing where both say the same. */
    private interface Asking {
        Optional<String> difference(String question);
    }

    private static String api(String query) {
        String form = query.contains("format=") && !query.contains("formatversion=") ? "" : "&format=json";
        return "/api.php?" + Questions.encoded(query + form);
    }

    private List<String> differing(Stream<String> paths) throws Exception {
        return atOnce(paths.toList(), this::difference);
    }

    private static List<String> atOnce(List<String> questions, Asking asking) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Optional<String>>> all = new ArrayList<>();
            questions.forEach(question -> all.add(pool.submit(() -> asking.difference(question))));
            List<String> differences = new ArrayList<>();
            for (Future<Optional<String>> each : all) {
                each.get().ifPresent(differences::add);
            }
            return differences;
        }
    }

    private Optional<String> difference(String path) {
        return difference(path, path);
    }

    private Optional<String> difference(String path, String ours) {
        Map<String, Object> expected = answer(said(path));
        Map<String, Object> actual = answer(tributary.get(prefix + ours, "application/json"));
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of("%n%s%n  there %s%n  here  %s".formatted(path, expected, actual));
    }

    /** The wiki's answer; it is asked once more if it failed itself, as it does while its database is busy. */
    private HttpResponse<String> said(String path) {
        HttpResponse<String> answer = wiki.get(path, "application/json");
        boolean hasFailed = answer.statusCode() >= 500
                || error(answer).startsWith("internal_api_error")
                || error(answer).equals("readonly");
        return hasFailed ? wiki.get(path, "application/json") : answer;
    }

    private static String error(HttpResponse<String> answer) {
        return answer.headers().firstValue("MediaWiki-API-Error").orElse("");
    }

    private Map<String, Object> answer(HttpResponse<String> answer) {
        String body = answer.body().replace(tributary.address() + prefix, "").replace(wiki.address(), "");
        return Map.of(
                "status", answer.statusCode(),
                "error", error(answer),
                "body", plain(body));
    }

    private static Object plain(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return body;
        }
        JsonNode json = Wire.tree(body);
        strip(json);
        // Where to read about the API: each has its own address for that, and the wiki a mailing list.
        for (JsonNode each : List.of(json, json.path("error"))) {
            if (each instanceof ObjectNode object) {
                object.remove("*");
            }
        }
        if (json.path("warnings") instanceof ObjectNode warnings
                && warnings.path("main").toString().contains("mailing list")) {
            warnings.remove("main");
        }
        return json;
    }

    private static void strip(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove(DIFFERENT);
        }
        if (json instanceof ArrayNode array) {
            for (Iterator<JsonNode> each = array.elements(); each.hasNext(); ) {
                if (each.next().asText().equals(LATER)) {
                    each.remove();
                }
            }
        }
        json.forEach(SameAnswers::strip);
    }
}
