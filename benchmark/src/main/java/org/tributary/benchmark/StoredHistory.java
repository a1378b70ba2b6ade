package org.tributary.benchmark;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.text.Settling;
import org.tributary.article.store.text.TextStore;
import org.tributary.event.identity.PageKey;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.xml.DumpReader;

/** A history that is written revision by revision, each in a transaction of its own, and packed whenever a pack is due. */
final class StoredHistory {
    private static final PageKey PAGE = PageKey.of("measuredwiki", 1);
    private static final int THOUSAND = 1_000;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final DumpLimits LIMITS = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(DumpLimits.class)
            .build()
            .getConfigMapping(DumpLimits.class);

    private final DataSource dataSource;
    private final Settling busy;
    private final List<TextHash> hashes = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private long bytes;
    private long packingNanos;
    private long packed;

    StoredHistory(DataSource dataSource) {
        this.dataSource = dataSource;
        this.busy = settling(dataSource, Duration.ofDays(1));
    }

    void write(Path dump) throws Exception {
        try (Reading.Counted xml = Reading.open(dump);
                Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            DumpReader reader = new DumpReader(xml, LIMITS);
            reader.site();
            for (DumpItem item = reader.next(); !(item instanceof DumpItem.End); item = reader.next()) {
                if (item instanceof DumpItem.Read read) {
                    write(connection, read.revision());
                }
            }
        }
    }

    private void write(Connection connection, RawRevision revision) throws SQLException {
        for (RawRevision.RawSlot slot : revision.slots()) {
            String text = slot.text();
            if (text == null) {
                continue;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            bytes += body.length;
            long begun = System.nanoTime();
            TextHash hash = TextHash.of(body);
            TextStore.write(connection, Map.of(PAGE, Map.of(hash, body)));
            connection.commit();
            nanos.add(System.nanoTime() - begun);
            hashes.add(hash);
        }
        if (hashes.size() % 100 == 0) {
            settle(busy);
        }
    }

    /** Packs all that may be packed of a page that was left alone for so long. */
    void settleRest(Duration quietAfter) {
        settle(settling(dataSource, quietAfter));
    }

    private static Settling settling(DataSource dataSource, Duration quietAfter) {
        return new Settling(dataSource, new Settling.Limits(100, 6_815_744, quietAfter));
    }

    private void settle(Settling settling) {
        int more;
        do {
            long begun = System.nanoTime();
            more = settling.settle(PAGE);
            packingNanos += System.nanoTime() - begun;
            packed += more;
        } while (more > 0);
    }

    int revisions() {
        return hashes.size();
    }

    int distinct() {
        return new HashSet<>(hashes).size();
    }

    long bytes() {
        return bytes;
    }

    double firstThousandMillis() {
        return mean(nanos.subList(0, Math.min(THOUSAND, nanos.size())));
    }

    double lastThousandMillis() {
        return mean(nanos.subList(Math.max(0, nanos.size() - THOUSAND), nanos.size()));
    }

    double packingMillis() {
        return packed == 0 ? 0 : packingNanos / NANOS_PER_MILLI / packed;
    }

    private static double mean(List<Long> some) {
        return some.stream().mapToLong(each -> each).average().orElse(0) / NANOS_PER_MILLI;
    }

    /** Reads so many revisions at random, and every one of them once to begin with, so that nothing goes unread. */
    List<String> reads(Connection connection, int reads) throws SQLException {
        for (TextHash hash : new HashSet<>(hashes)) {
            require(connection, hash);
        }
        Random random = new Random(reads);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < reads; i++) {
            TextHash hash = hashes.get(random.nextInt(hashes.size()));
            long begun = System.nanoTime();
            require(connection, hash);
            taken.add(System.nanoTime() - begun);
        }
        taken.sort(null);
        return List.of(
                told("a revision read at random, p50", taken.get(reads / 2)),
                told("a revision read at random, p99", taken.get(reads * 99 / 100)));
    }

    private static void require(Connection connection, TextHash hash) throws SQLException {
        if (TextStore.read(connection, PAGE, hash).isEmpty()) {
            throw new IllegalStateException("a text that was written is not held: " + hash.hex());
        }
    }

    private static String told(String what, long nanos) {
        return String.format(Locale.ROOT, "| %s | %.2f ms |", what, nanos / NANOS_PER_MILLI);
    }

    long size(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_total_relation_size(?::regclass)")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
