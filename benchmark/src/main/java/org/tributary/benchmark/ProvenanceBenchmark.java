package org.tributary.benchmark;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.tributary.article.decide.TextHash;
import org.tributary.article.provenance.ProvenanceConfig;
import org.tributary.article.store.provenance.Deriving;
import org.tributary.article.store.text.Settling;
import org.tributary.article.store.text.TextStore;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.xml.DumpReader;
import org.tributary.servers.EmbeddedPostgreSql;

/** What it takes to find out where the text of a long history came from: time and room for each of its revisions. */
public final class ProvenanceBenchmark {
    private static final PageKey PAGE = PageKey.of("measuredwiki", 1);
    private static final int SETTLE_EVERY = 100;

    /** Revisions at both ends of the history that are read one by one, as they are when they arrive. */
    private static final int EDGE = 1_000;

    private static final int CATCHING_UP = 50;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private ProvenanceBenchmark() {}

    /**
     * Measures.
     *
     * @param arguments a dump of one page with a long history; one is invented where there is none
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tributary-provenance");
        try {
            Path dump = arguments.length < 1 || arguments[0].isBlank()
                    ? Specimens.invented(folder.resolve("invented.xml.zst"), 3_000, Integer.MAX_VALUE)
                    : Path.of(arguments[0].strip());
            try (EmbeddedPostgreSql server =
                    EmbeddedPostgreSql.start(folder.resolve("postgresql"), TextStoreBenchmark.freePort())) {
                measure(server, dump);
            }
        } finally {
            TextStoreBenchmark.delete(folder);
        }
    }

    private static void measure(EmbeddedPostgreSql server, Path dump) throws Exception {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.jdbcUrl());
        dataSource.setUser(server.user());
        dataSource.setReWriteBatchedInserts(true);
        Flyway.configure().dataSource(dataSource).load().migrate();
        int revisions = write(dataSource, dump);
        System.out.printf(Locale.ROOT, "%n%,d revisions of %s%n%n", revisions, dump.getFileName());
        System.out.println("| what | result |\n|---|---|");
        try (AgroalDataSource pool = pool(server)) {
            int edge = Math.min(EDGE, revisions / 3);
            int between = (revisions - 2 * edge) / CATCHING_UP;
            Deriving arriving = new Deriving(pool, config(1));
            derive(arriving, edge, edge, "one by one, the first of the history, a revision");
            derive(
                    new Deriving(pool, config(CATCHING_UP)),
                    between,
                    between * CATCHING_UP,
                    "in fifties, between, a revision");
            derive(
                    arriving,
                    Integer.MAX_VALUE,
                    revisions - edge - between * CATCHING_UP,
                    "one by one, the last, a revision");
        }
        try (Connection connection = dataSource.getConnection()) {
            sizes(connection, revisions);
        }
    }

    /** Connections are kept open, as in the service. */
    private static AgroalDataSource pool(EmbeddedPostgreSql server) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl(server.jdbcUrl()).principal(new NamePrincipal(server.user())))));
    }

    /** Takes so many steps, or all there are, and tells what a revision took. */
    private static void derive(Deriving deriving, int steps, int revisions, String what) {
        long begun = System.nanoTime();
        for (int step = 0; step < steps && deriving.step(PAGE); step++) {
            // Until so much of the history has been read.
        }
        row(what, "%.2f ms", (System.nanoTime() - begun) / NANOS_PER_MILLI / revisions);
    }

    private static void sizes(Connection connection, int revisions) throws SQLException {
        for (String table : List.of("provenance_print", "provenance_claim", "provenance_common")) {
            double size = number(connection, "select pg_total_relation_size('" + table + "'::regclass)");
            row(table + ", with indexes", "%.1f bytes a revision", size / revisions);
        }
        String indexes = """
                select indexrelid::regclass::text, pg_relation_size(indexrelid) from pg_index
                where indrelid = 'provenance_print'::regclass""";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(indexes)) {
            while (row.next()) {
                row("of it " + row.getString(1), "%.1f bytes a revision", row.getDouble(2) / revisions);
            }
        }
        double prints = number(connection, "select coalesce(sum(cardinality(prints)), 0) from provenance_print");
        row("rows", "%.0f", number(connection, "select count(*) from provenance_print"));
        row("prints", "%.2f a revision", prints / revisions);
        row("findings", "%.0f", number(connection, "select count(*) from provenance_claim"));
    }

    private static ProvenanceConfig config(int revisionsMax) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withConverter(Path.class, 100, value -> value.isEmpty() ? null : Path.of(value))
                .withMapping(ProvenanceConfig.class)
                .withDefaultValue("tributary.article.provenance.revisions-max", Integer.toString(revisionsMax))
                .build()
                .getConfigMapping(ProvenanceConfig.class);
    }

    /** The page as article would have it, with all its texts. */
    private static int write(PGSimpleDataSource dataSource, Path dump) throws Exception {
        Settling settling = new Settling(dataSource, new Settling.Limits(64, 4 * 1024 * 1024, Duration.ofDays(1)));
        int revisions = 0;
        try (Reading.Counted xml = Reading.open(dump);
                Connection connection = dataSource.getConnection()) {
            writePage(connection);
            DumpReader reader = new DumpReader(xml, limits());
            reader.site();
            for (DumpItem item = reader.next(); !(item instanceof DumpItem.End); item = reader.next()) {
                if (item instanceof DumpItem.Read read && write(connection, read.revision())) {
                    revisions++;
                    if (revisions % SETTLE_EVERY == 0) {
                        while (settling.settle(PAGE) > 0) {
                            // Until all that is due is packed.
                        }
                    }
                }
            }
        }
        return revisions;
    }

    private static DumpLimits limits() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(DumpLimits.class)
                .build()
                .getConfigMapping(DumpLimits.class);
    }

    private static void writePage(Connection connection) throws Exception {
        Wiki wiki = new Wiki(
                new WikiId("measuredwiki"),
                "Measured",
                "https://en.example.org/",
                null,
                null,
                "en",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of("#REDIRECT"),
                List.of(),
                Following.IMPORTS_ONLY,
                Instant.EPOCH);
        String event = new String(new EventCodec<>(Wiki.class).encode(wiki), StandardCharsets.UTF_8);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into wiki (wiki_id, following, event, dt) values (?, 'IMPORTS_ONLY', ?::jsonb, now())")) {
            statement.setString(1, wiki.wikiId().value());
            statement.setString(2, event);
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into article (wiki_id, page_id, version, ledger_hash, title, namespace_id, is_redirect, withdrawal,
                        is_told, revisions, contributors, changed_dt)
                    values ('measuredwiki', 1, 1, '', 'Measured', 0, false, 0, true, 0, 0, now())""");
        }
    }

    private static boolean write(Connection connection, RawRevision revision) throws SQLException {
        String text =
                revision.slots().isEmpty() ? null : revision.slots().getFirst().text();
        String id = revision.id();
        String dt = revision.timestamp();
        if (text == null || id == null || dt == null) {
            return false;
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        TextHash hash = TextHash.of(body);
        TextStore.write(connection, Map.of(PAGE, Map.of(hash, body)));
        String sql = """
                insert into revision (wiki_id, page_id, rev_id, rev_dt, comment, text_hash, implied, text_check, withdrawal,
                    is_claimed, is_minor, is_bot, is_temp, is_content_visible, is_comment_visible, is_editor_visible, has_slots)
                values ('measuredwiki', 1, ?, ?, ?, ?, 16, 0, 0, false, false, false, false, true, true, true, true)
                on conflict do nothing""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, Long.parseLong(id));
            statement.setObject(2, Instant.parse(dt).atOffset(ZoneOffset.UTC));
            statement.setString(3, revision.comment());
            statement.setBytes(4, hash.digest());
            return statement.executeUpdate() == 1;
        }
    }

    private static double number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static void row(String what, String format, double value) {
        System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, value) + " |");
    }
}
