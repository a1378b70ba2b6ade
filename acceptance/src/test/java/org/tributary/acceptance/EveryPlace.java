package org.tributary.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every place of a running Tributary in which something could be left: tables, topics, answers, search and logs. */
final class EveryPlace {
    private static final int POSTGRESQL = 4;
    private static final int KAFKA = 5;

    private final RunningTributary tributary;
    private final Wire wire;

    EveryPlace(RunningTributary tributary) {
        this.tributary = tributary;
        this.wire = tributary.wire();
    }

    /** Every row of every table, written out. */
    List<String> tables() throws SQLException {
        String address = "jdbc:postgresql://127.0.0.1:" + (tributary.port() + POSTGRESQL) + "/postgres";
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address, "postgres", "")) {
            for (String table : strings(
                    connection,
                    "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")) {
                strings(connection, "select t::text from " + table + " t").forEach(row -> rows.add(table + " " + row));
            }
        }
        return rows;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** The records that all topics got from an instant on, as they lie there. */
    List<String> topics(Instant from) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + (tributary.port() + KAFKA));
        List<String> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            Map<TopicPartition, Long> starts = new HashMap<>();
            consumer.listTopics().forEach((topic, partitions) -> {
                if (topic.startsWith("tributary.")) {
                    partitions.forEach(
                            one -> starts.put(new TopicPartition(topic, one.partition()), from.toEpochMilli()));
                }
            });
            Map<TopicPartition, Long> ends = consumer.endOffsets(starts.keySet());
            consumer.assign(starts.keySet());
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(starts);
            ends.forEach((partition, end) -> {
                OffsetAndTimestamp first = found.get(partition);
                consumer.seek(partition, first == null ? end : first.offset());
            });
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(each -> records.add(each.topic() + " " + each.key() + " " + each.value()));
            }
        }
        return records;
    }

    /** What a subscriber hears who asks for the past, up to the last version of a page. */
    List<String> stream(long page, long version) throws IOException {
        String path = "/v2/stream/tributary.article_change.v1?since=2000-01-01T00:00:00Z";
        List<String> events = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(wire.stream(path), StandardCharsets.UTF_8))) {
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new AssertionError("the stream ended");
                }
                if (line.startsWith("data: {")) {
                    events.add(line);
                    var event = Wire.tree(line.substring(6));
                    if (event.at("/page/page_id").asLong() == page
                            && event.at("/ledger/version").asLong() == version) {
                        return events;
                    }
                }
            }
        }
    }

    /** Answers to questions, each after its question. */
    List<String> answers(List<String> paths) {
        return paths.parallelStream()
                .map(path -> path + " " + wire.get(path, "*/*").body())
                .toList();
    }

    /** How many articles are found by a word, whatever way it is asked for. */
    long found(String wikiId, String word) {
        return Stream.of(word, "\"" + word + "\"", word + "*", "intitle:" + word, "insource:" + word)
                .mapToLong(query -> wire.json("/v1/search?wiki=" + wikiId + "&q=" + Wire.encoded(query))
                        .path("items")
                        .size())
                .sum();
    }

    /** The bytes of all files of the search index, each as a character; fails while one is replaced. */
    List<String> indexFiles() throws IOException {
        List<String> bytes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tributary.data().resolve("search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    /** What it printed, and what its services wrote into their logs. */
    List<String> logs() throws IOException {
        List<String> logs = new ArrayList<>(List.of(tributary.said()));
        try (Stream<Path> files = Files.list(tributary.data().resolve("logs"))) {
            for (Path file : files.toList()) {
                logs.add(Files.readString(file));
            }
        }
        return logs;
    }
}
