package org.tributary.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of settings, log lines and events is what the code says. */
final class DocumentsTest {
    private static final List<String> SERVICES = List.of("ingest-service", "article-service", "search-service");
    private static final List<String> LOGGING = List.of(
            "ingest-service", "article-service", "search-service", "standalone", "service-frame", "embedded-servers");
    private static final Path GOLDEN = Repository.ROOT.resolve("event-contract/src/test/resources/golden");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- golden: (\\S+) -->\\s*```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_setting_is_in_the_reference_with_its_default() throws IOException {
        for (String service : SERVICES) {
            StringBuilder table = new StringBuilder("| key | default | what it bounds or chooses |\n|---|---|---|\n");
            for (ConfigurationKey key : ConfigurationKey.in(Sources.of(service))) {
                table.append("| `%s` | %s | %s |\n"
                        .formatted(
                                key.name(),
                                key.fallback().map(value -> '`' + value + '`').orElse("none"),
                                key.meaning()));
            }
            new GeneratedPart("docs/operating/configuration.md", "keys of " + service).mustBe(table.toString());
        }
    }

    @Test
    void every_log_id_is_in_the_reference() throws IOException {
        StringBuilder table = new StringBuilder("| id | message | from |\n|---|---|---|\n");
        for (String module : LOGGING) {
            LogLine.in(Sources.of(module))
                    .forEach(line -> table.append("| %s | %s | %s |\n".formatted(line.id(), line.message(), module)));
        }
        new GeneratedPart("docs/operating/monitoring.md", "log ids").mustBe(table.toString());
    }

    @Test
    void a_setting_or_log_id_that_a_document_names_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : LOGGING) {
            Sources sources = Sources.of(module);
            ConfigurationKey.in(sources).forEach(key -> known.addAll(List.of(key.name(), key.variable())));
            LogLine.in(sources).forEach(line -> known.add(line.id()));
        }
        Pattern named = Pattern.compile(
                "TRIB-[0-9]{4}|TRIBUTARY_(?:INGEST|ARTICLE|SEARCH)_[A-Z_]+|tributary\\.(?:ingest|article|search)\\.[a-z.-]+[a-z]");

        Map<String, Set<String>> strangers = new TreeMap<>();
        for (Path document : documents()) {
            Set<String> unknown = named.matcher(Files.readString(document))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !known.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!unknown.isEmpty()) {
                strangers.put(document.getFileName().toString(), unknown);
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void the_examples_of_events_are_golden_files() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> shown = new ArrayList<>();
        for (MatchResult example : EXAMPLE.matcher(Repository.text("docs/reference/events.md"))
                .results()
                .toList()) {
            JsonNode golden =
                    json.readTree(GOLDEN.resolve(example.group(1) + ".json").toFile());
            assertThat(json.readTree(example.group(2))).as(example.group(1)).isEqualTo(golden);
            shown.add(golden.path("$schema").asText() + " "
                    + golden.path("page_change_kind").asText()
                    + golden.path("article_change_kind").asText());
        }
        assertThat(shown).hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void every_kind_of_event_is_explained_with_its_schema() throws IOException {
        String text = Repository.text("docs/reference/events.md");
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                JsonNode event = new ObjectMapper().readTree(file.toFile());
                assertThat(text)
                        .contains("/v1/schemas" + event.path("$schema").asText().replace("/tributary", ""));
                Stream.of("page_change_kind", "article_change_kind", "reason", "following", "state")
                        .map(event::path)
                        .filter(JsonNode::isTextual)
                        .forEach(kind -> assertThat(text).contains("`" + kind.asText() + "`"));
            }
        }
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)")
                    .matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document.getFileName() + " -> " + target));
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("docs/operating", "docs/reference")) {
            try (Stream<Path> files = Files.list(Repository.ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
            }
        }
        all.add(Repository.ROOT.resolve("docs/glossary.md"));
        return all;
    }
}
