package org.tributary.article.store.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;
import org.tributary.testing.RiverServers;

/** Texts that an earlier version kept are there after the tables have changed, and are packed in their turn. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class MigrationIT {
    private static final PageKey PAGE = PageKey.of("oldwiki", 7);
    private static final String SCHEMA = "before_packs";

    @Inject
    DataSource dataSource;

    @Test
    void texts_from_before_there_were_packs_stay_readable_and_are_packed() throws SQLException {
        List<byte[]> history = TextHistories.history(new Random(4), 120);
        flyway("3").migrate();
        try (Connection connection = dataSource.getConnection()) {
            use(connection, SCHEMA);
            keepAsBefore(connection, history);
            use(connection, "public");
        }

        flyway("4").migrate();

        try (Connection connection = dataSource.getConnection()) {
            use(connection, SCHEMA);
            assertReadable(connection, history);
            assertThat(SettlingRows.take(connection, Duration.ofMinutes(1))).contains(PAGE);
            Settling settling = new Settling(dataSource, new Settling.Limits(64, 1_000_000, Duration.ofDays(1)));
            int packed = 0;
            connection.setAutoCommit(false);
            for (int more = settling.settled(connection, PAGE); more > 0; ) {
                packed += more;
                more = settling.settled(connection, PAGE);
            }
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(packed).isPositive();
            assertReadable(connection, history);
            use(connection, "public");
        }
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    /** Frames and deltas, as they were written before. */
    private static void keepAsBefore(Connection connection, List<byte[]> history) throws SQLException {
        byte[] frame = history.getFirst();
        TextHash base = TextHash.of(frame);
        String sql = """
                insert into text (wiki_id, page_id, hash, base_hash, bytes, coding, body) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql);
                TextFrames.Base prepared = new TextFrames.Base(frame)) {
            for (byte[] text : history) {
                boolean isFrame = Arrays.equals(text, frame);
                byte @Nullable [] baseDigest = isFrame ? null : base.digest();
                Sql.bindAll(
                        insert,
                        PAGE.wikiId().value(),
                        PAGE.pageId().value(),
                        TextHash.of(text).digest(),
                        baseDigest,
                        (long) text.length,
                        isFrame ? 0 : 1,
                        isFrame ? TextFrames.alone(text) : prepared.delta(text));
                insert.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into text_frame (wiki_id, page_id, hash, frame_bytes, delta_bytes, misfits)
                values (?, ?, ?, 1000, 100, 0)""")) {
            Sql.bindAll(insert, PAGE.wikiId().value(), PAGE.pageId().value(), base.digest());
            insert.executeUpdate();
        }
    }

    private static void assertReadable(Connection connection, List<byte[]> history) throws SQLException {
        for (byte[] text : history) {
            assertThat(TextStore.read(connection, PAGE, TextHash.of(text)).orElseThrow())
                    .isEqualTo(text);
        }
    }

    private static void use(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + schema);
        }
    }
}
