package org.tributary.article.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tributary.article.decide.TextHash;
import org.tributary.event.identity.PageKey;
import org.tributary.testing.RiverServers;

/** What is put into the text store comes out byte for byte, small in between, and damage never goes unnoticed. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class TextStoreIT {
    private static final long SEED = 20_260_104;

    @Inject
    DataSource dataSource;

    @Test
    void every_text_of_a_long_history_reads_back_at_random() throws SQLException {
        PageKey page = PageKey.of("textwiki", 1);
        List<byte[]> history = TextHistories.history(new Random(SEED), 400);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // so that nobody packs them meanwhile
            for (byte[] text : history) {
                TextStore.write(connection, Map.of(page, Map.of(TextHash.of(text), text)));
            }

            for (byte[] text : history) {
                assertThat(TextStore.read(connection, page, TextHash.of(text)).orElseThrow())
                        .isEqualTo(text);
            }

            long stored = sum(connection, "select sum(octet_length(body)) from text where wiki_id = 'textwiki'");
            long texts = history.stream().mapToLong(text -> text.length).sum();
            assertThat(stored)
                    .as("bytes kept of " + texts + " with seed " + SEED)
                    .isLessThan(texts / 20);
        }
    }

    @Test
    void empty_and_tiny_texts_are_texts_too() throws SQLException {
        PageKey page = PageKey.of("textwiki", 2);
        try (Connection connection = dataSource.getConnection()) {
            for (String text : List.of("", "a", "", "ab", "\u0000", "日本語")) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                TextStore.write(connection, Map.of(page, Map.of(TextHash.of(bytes), bytes)));
                assertThat(TextStore.read(connection, page, TextHash.of(bytes)).orElseThrow())
                        .isEqualTo(bytes);
            }
        }
    }

    @Test
    void a_damaged_text_is_an_error_and_never_served() throws SQLException {
        PageKey page = PageKey.of("textwiki", 3);
        byte[] text = "A sentence long enough to be worth keeping whole.".getBytes(StandardCharsets.UTF_8);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement damage = connection.prepareStatement(
                        "update text set body = overlay(body placing '\\x41' from 14) where wiki_id = 'textwiki' and page_id = 3")) {
            TextStore.write(connection, Map.of(page, Map.of(TextHash.of(text), text)));
            damage.executeUpdate();

            assertThatThrownBy(() -> TextStore.read(connection, page, TextHash.of(text)))
                    .isInstanceOf(DamagedTextException.class)
                    .hasMessageContaining("textwiki:3");
        }
    }

    @Test
    void what_was_packed_against_a_purged_text_is_packed_anew() throws SQLException {
        PageKey page = PageKey.of("textwiki", 4);
        List<byte[]> history = TextHistories.history(new Random(SEED + 1), 6);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // so that nobody packs them meanwhile
            for (byte[] text : history) {
                TextStore.write(connection, Map.of(page, Map.of(TextHash.of(text), text)));
            }

            TextStore.purge(connection, page, List.of(TextHash.of(history.getFirst())));

            assertThat(TextStore.read(connection, page, TextHash.of(history.getFirst())))
                    .isEmpty();
            for (byte[] text : history.subList(1, history.size())) {
                assertThat(TextStore.read(connection, page, TextHash.of(text)).orElseThrow())
                        .isEqualTo(text);
            }
        }
    }

    private static long sum(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
