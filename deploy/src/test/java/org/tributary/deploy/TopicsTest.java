package org.tributary.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.event.codec.Topic;

/** Whoever creates the topics creates the same ones: the contract, the script of the compose file, the chart, the docs. */
final class TopicsTest {
    /** Topic to days kept; 0 for those that keep the last record of each key for ever. */
    private static final Map<String, Long> CONTRACT = Arrays.stream(Topic.values())
            .collect(Collectors.toMap(
                    Topic::topicName,
                    topic -> Optional.ofNullable(topic.retention())
                            .map(Duration::toDays)
                            .orElse(0L),
                    (one, other) -> one,
                    TreeMap::new));

    @Test
    void the_script_creates_the_topics_of_the_contract() {
        String script = Repository.text("deploy/compose/create-topics.sh");
        Map<String, Long> created = new TreeMap<>();
        Pattern.compile(
                        "(?m)^create (\\S+) --config (?:retention.ms=\\$\\(\\((\\d+) \\* day_ms\\)\\)|cleanup.policy=compact)$")
                .matcher(script)
                .results()
                .forEach(line -> created.put(
                        line.group(1), line.group(2) == null ? Long.valueOf(0) : Long.valueOf(line.group(2))));

        assertThat(created).isEqualTo(CONTRACT);
        assertThat(script).contains("bytes_max=" + Topic.RECORD_BYTES_MAX);
    }

    @Test
    void the_chart_declares_the_topics_of_the_contract() throws IOException {
        Helm.Said said = Helm.orSkip()
                .template(
                        "river",
                        List.of(
                                "--set=kafka.bootstrapServers=k:9092,postgresql.jdbcUrl=jdbc:postgresql://d/t",
                                "--set=postgresql.existingSecret=s,strimzi.enabled=true,strimzi.cluster=river"));
        assertThat(said.isContent()).as(said.err()).isTrue();

        Map<String, Long> declared = new TreeMap<>();
        for (JsonNode topic : new Manifests(Yaml.documents(said.out())).ofKind("KafkaTopic")) {
            JsonNode config = topic.at("/spec/config");
            boolean isCompacted = config.path("cleanup.policy").asText().equals("compact");
            declared.put(
                    topic.at("/spec/topicName").asText(),
                    isCompacted
                            ? 0L
                            : Duration.ofMillis(config.path("retention.ms").asLong())
                                    .toDays());
            assertThat(config.path("max.message.bytes").asInt()).isEqualTo(Topic.RECORD_BYTES_MAX);
        }
        assertThat(declared).isEqualTo(CONTRACT);
    }

    @Test
    void the_document_lists_the_topics_of_the_contract() {
        Map<String, Long> documented = new TreeMap<>();
        Pattern.compile("(?m)^\\| `(tributary\\.[a-z.-]+)` \\|[^|]*\\| (?:(\\d+) days|compacted) \\|")
                .matcher(Repository.text("docs/operating/kafka.md"))
                .results()
                .forEach(row -> documented.put(
                        row.group(1), row.group(2) == null ? Long.valueOf(0) : Long.valueOf(row.group(2))));

        assertThat(documented).isEqualTo(CONTRACT);
    }
}
