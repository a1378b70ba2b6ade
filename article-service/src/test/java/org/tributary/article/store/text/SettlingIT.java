package org.tributary.article.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tributary.article.decide.TextHash;
import org.tributary.event.identity.PageKey;
import org.tributary.testing.RiverServers;

/** Packing changes how texts lie and never what they are, whatever else happens to them. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class SettlingIT {
    private static final long SEED = 20_261_125;
    private static final Settling.Limits QUIET = new Settling.Limits(4, 100_000, Duration.ZERO);
    private static final Settling.Limits BUSY = new Settling.Limits(64, 1_000_000, Duration.ofDays(1));

    @Inject
    DataSource dataSource;

    @Test
    void a_long_history_is_packed_and_filed_and_every_text_of_it_reads_back() throws SQLException {
        PageKey page = PageKey.of("packedwiki", 1);
        List<byte[]> history = TextHistories.history(new Random(SEED), 400);
        write(page, history);

        settleAll(page);

        assertThat(count("select count(*) from text_directory where wiki_id = 'packedwiki' and page_id = 1"))
                .as("rows of the directory")
                .isGreaterThan(1);
        assertThat(count("select count(*) from text_pack where wiki_id = 'packedwiki' and hashes is not null"))
                .as("packs that are not filed")
                .isLessThan(20);
        assertAllRead(page, history);
    }

    @Test
    void a_page_that_is_edited_keeps_its_last_texts_unpacked_and_a_revert_is_kept_once() throws SQLException {
        PageKey page = PageKey.of("packedwiki", 2);
        List<byte[]> history = TextHistories.history(new Random(SEED), 200);
        write(page, history);
        settle(page, BUSY);
        long packs = count("select count(*) from text_pack where wiki_id = 'packedwiki' and page_id = 2");
        long waiting = count("select count(*) from text where wiki_id = 'packedwiki' and page_id = 2");

        write(page, history);

        assertThat(packs).isPositive();
        assertThat(waiting).isPositive();
        assertThat(count("select count(*) from text where wiki_id = 'packedwiki' and page_id = 2"))
                .isEqualTo(waiting);
        assertAllRead(page, history);
    }

    @Test
    void whatever_is_written_packed_and_purged_in_whatever_order_what_stays_reads_back() throws SQLException {
        PageKey page = PageKey.of("packedwiki", 3);
        Random random = new Random(SEED);
        List<byte[]> history = TextHistories.history(random, 300);
        Map<TextHash, byte[]> held = new LinkedHashMap<>();
        List<byte[]> purged = new ArrayList<>();
        for (byte[] text : history) {
            write(page, List.of(text));
            held.put(TextHash.of(text), text);
            int what = random.nextInt(12);
            if (what == 0) {
                settle(page, random.nextBoolean() ? QUIET : BUSY);
            }
            if (what < 3) {
                TextHash gone = List.copyOf(held.keySet()).get(random.nextInt(held.size()));
                purge(page, gone);
                purged.add(held.remove(gone));
            }
        }
        settle(page, QUIET);

        assertAllRead(page, held.values().stream().toList());
        for (byte[] text : purged) {
            boolean isBack = held.containsKey(TextHash.of(text));
            assertThat(read(page, text).isPresent()).as("seed " + SEED).isEqualTo(isBack);
        }
    }

    @Test
    void what_is_written_and_purged_while_another_replica_packs_is_never_lost_nor_kept() throws Exception {
        PageKey page = PageKey.of("packedwiki", 6);
        List<byte[]> history = TextHistories.history(new Random(SEED), 250);
        Map<TextHash, byte[]> held = new LinkedHashMap<>();
        List<byte[]> purged = new ArrayList<>();
        AtomicBoolean isWriting = new AtomicBoolean(true);
        try (ExecutorService packers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> packing = new ArrayList<>();
            for (Settling.Limits limits : List.of(QUIET, BUSY)) {
                packing.add(packers.submit(() -> {
                    while (isWriting.get()) {
                        settle(page, limits);
                    }
                }));
            }
            try {
                for (int i = 0; i < history.size(); i++) {
                    write(page, List.of(history.get(i)));
                    held.put(TextHash.of(history.get(i)), history.get(i));
                    if (i % 10 == 9) {
                        byte[] gone = history.get(i - 5);
                        purge(page, TextHash.of(gone));
                        held.remove(TextHash.of(gone));
                        purged.add(gone);
                    }
                }
            } finally {
                isWriting.set(false);
            }
            for (Future<?> each : packing) {
                each.get(60, TimeUnit.SECONDS);
            }
        }

        assertAllRead(page, List.copyOf(held.values()));
        for (byte[] text : purged) {
            assertThat(read(page, text).isPresent()).isEqualTo(held.containsKey(TextHash.of(text)));
        }
    }

    @Test
    void what_others_were_compressed_against_anew_while_their_page_is_packed_is_not_taken_from_them()
            throws SQLException {
        PageKey page = PageKey.of("rebasedwiki", 7);
        List<byte[]> history = TextHistories.history(new Random(SEED), 400);
        locked(page, connection -> {
            for (byte[] text : history) {
                TextStore.write(connection, Map.of(page, Map.of(TextHash.of(text), text)));
            }
            execute(connection, "delete from text_settling where wiki_id = 'rebasedwiki' and page_id = 7");
        });
        Settling settling = new Settling(dataSource, new Settling.Limits(4, 100_000, Duration.ofDays(1)));
        Map<TextHash, byte[]> held = new LinkedHashMap<>();
        history.forEach(text -> held.put(TextHash.of(text), text));
        assertThat(settling.settle(page)).isPositive();

        for (TextHash frame : frames(page)) {
            purge(page, frame);
            held.remove(frame);
            settling.settle(page);
        }
        while (settling.settle(page) > 0) {
            // until nothing is left to be packed
        }

        assertAllRead(page, List.copyOf(held.values()));
    }

    /** Texts of the tail that others are compressed against. */
    private List<TextHash> frames(PageKey page) throws SQLException {
        List<TextHash> frames = new ArrayList<>();
        locked(page, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select distinct base_hash from text where wiki_id = 'rebasedwiki' and page_id = 7"
                                    + " and base_hash is not null");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    frames.add(TextHash.ofDigest(row.getBytes(1)));
                }
            }
        });
        assertThat(frames).isNotEmpty();
        return frames;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    @Test
    void of_a_purged_text_nothing_is_left_in_its_pack() throws SQLException {
        PageKey page = PageKey.of("packedwiki", 4);
        List<byte[]> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(("The bridge of year " + i + " was built by a mason whose name is told elsewhere.")
                    .getBytes(StandardCharsets.UTF_8));
        }
        write(page, history);
        settleAll(page);

        for (byte[] text : history.subList(0, 39)) {
            purge(page, TextHash.of(text));
        }

        assertThat(read(page, history.getLast())).isPresent();
        assertThat(count("""
                select sum(octet_length(head) + octet_length(body)) from text_pack
                where wiki_id = 'packedwiki' and page_id = 4"""))
                .as("bytes that are left of forty texts of which one stays")
                .isLessThan(200);
        assertThat(count("""
                select count(*) from text_directory
                where wiki_id = 'packedwiki' and page_id = 4 and octet_length(entries) > 22""")).isZero();
    }

    @Test
    void a_damaged_pack_is_an_error_and_never_served() throws SQLException {
        PageKey page = PageKey.of("packedwiki", 5);
        List<byte[]> history = TextHistories.history(new Random(SEED), 3);
        write(page, history);
        settleAll(page);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement damage = connection.prepareStatement("""
                        update text_pack set head = overlay(head placing '\\x41414141' from 60)
                        where wiki_id = 'packedwiki' and page_id = 5""")) {
            damage.executeUpdate();
        }

        assertThatThrownBy(() -> read(page, history.get(1)))
                .isInstanceOf(DamagedTextException.class)
                .hasMessageContaining("packedwiki:5");
    }

    /** As a batch of changes does it: with the page locked, since packing goes on at any time, also by itself. */
    private void write(PageKey page, List<byte[]> texts) throws SQLException {
        locked(page, connection -> {
            for (byte[] text : texts) {
                TextStore.write(connection, Map.of(page, Map.of(TextHash.of(text), text)));
            }
        });
    }

    private void locked(PageKey page, Work work) throws SQLException {
        String article = """
                insert into article (wiki_id, page_id, version, ledger_hash, title, namespace_id, is_redirect, withdrawal,
                    is_told, revisions, contributors, changed_dt)
                values (?, ?, 1, '', 'Packed', 0, false, 1, true, 0, 0, now()) on conflict do nothing""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(article)) {
            insert.setString(1, page.wikiId().value());
            insert.setLong(2, page.pageId().value());
            insert.executeUpdate();
            connection.setAutoCommit(false);
            SettlingRows.lock(connection, page);
            work.run(connection);
            connection.commit();
        }
    }

    /** Something to be done with a page that is locked. */
    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void settle(PageKey page, Settling.Limits limits) {
        Settling settling = new Settling(dataSource, limits);
        while (settling.settle(page) > 0) {
            // until nothing is left to be packed
        }
    }

    /** Packing gives up where the service's own was quicker, so it is tried until nothing waits any more. */
    private void settleAll(PageKey page) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            settle(page, QUIET);
            return count("select count(*) from text where wiki_id = 'packedwiki' and page_id = " + page.pageId()) == 0;
        });
    }

    private void purge(PageKey page, TextHash hash) throws SQLException {
        locked(page, connection -> TextStore.purge(connection, page, List.of(hash)));
    }

    private Optional<byte[]> read(PageKey page, byte[] text) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return TextStore.read(connection, page, TextHash.of(text));
        }
    }

    private void assertAllRead(PageKey page, List<byte[]> texts) throws SQLException {
        for (byte[] text : texts) {
            assertThat(read(page, text).orElseThrow()).as("seed " + SEED).isEqualTo(text);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
