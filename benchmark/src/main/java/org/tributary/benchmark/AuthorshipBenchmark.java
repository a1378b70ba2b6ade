package org.tributary.benchmark;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Mode;
import org.tributary.article.authorship.RevisionText;
import org.tributary.article.authorship.Token;
import org.tributary.event.identity.RevisionId;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.xml.DumpReader;

/** How long it takes to follow the tokens of a page through a long history, and how much room that needs. */
public final class AuthorshipBenchmark {
    private static final long STEPS_MAX = 2_000_000_000L;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final int LAST = 1_000;
    private static final DumpLimits LIMITS = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(DumpLimits.class)
            .build()
            .getConfigMapping(DumpLimits.class);

    private final Authorship page;
    private final List<Long> nanos = new ArrayList<>();

    private AuthorshipBenchmark(Mode mode) {
        this.page = Authorship.empty(mode, STEPS_MAX);
    }

    /**
     * Measures.
     *
     * @param arguments a dump of one page with a long history
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tributary-authorship");
        Path invented = folder.resolve("invented.xml.zst");
        try {
            Path dump = arguments.length < 1 || arguments[0].isBlank()
                    ? Specimens.invented(invented, 3_000, Integer.MAX_VALUE)
                    : Path.of(arguments[0].strip());
            System.out.println("| what | result |\n|---|---|");
            for (Mode mode : Mode.values()) {
                new AuthorshipBenchmark(mode).measure(dump);
            }
        } finally {
            Files.deleteIfExists(invented);
            Files.deleteIfExists(folder);
        }
    }

    private void measure(Path dump) throws Exception {
        long begun = System.nanoTime();
        follow(dump);
        row("read from the dump and followed, all", (System.nanoTime() - begun) / NANOS_PER_MILLI / 1_000, "s");
        row("followed alone", nanos.stream().mapToLong(Long::longValue).sum() / NANOS_PER_MILLI / 1_000, "s");
        List<Long> last = new ArrayList<>(nanos.subList(Math.max(0, nanos.size() - LAST), nanos.size()));
        Collections.sort(last);
        row("one of the last 1,000 revisions, half of them within", last.get(last.size() / 2) / NANOS_PER_MILLI, "ms");
        row("99 of 100 within", last.get(last.size() * 99 / 100) / NANOS_PER_MILLI, "ms");
        row("the longest", last.get(last.size() - 1) / NANOS_PER_MILLI, "ms");
        long packing = System.nanoTime();
        byte[] encoded = page.encoded();
        row("packed, for each revision", encoded.length / (double) nanos.size(), "bytes");
        row("packing", (System.nanoTime() - packing) / NANOS_PER_MILLI, "ms");
        long unpacking = System.nanoTime();
        Authorship again = Authorship.decoded(encoded, STEPS_MAX);
        row("unpacking", (System.nanoTime() - unpacking) / NANOS_PER_MILLI, "ms");
        RevisionId latest = again.accepted().get(again.accepted().size() - 1).revId();
        long reading = System.nanoTime();
        List<Token> tokens = again.tokens(latest);
        row("reading the latest revision", (System.nanoTime() - reading) / NANOS_PER_MILLI, "ms");
        row("its tokens", tokens.size(), "");
        readAgain(again);
    }

    /** Revisions spread over the last thousand, in an order that repeats itself in no time. */
    private void readAgain(Authorship page) {
        List<AcceptedRevision> accepted = page.accepted();
        List<AcceptedRevision> asked =
                new ArrayList<>(accepted.subList(Math.max(0, accepted.size() - LAST), accepted.size()));
        Collections.shuffle(asked, new Random(1));
        List<Long> took = new ArrayList<>();
        for (AcceptedRevision revision : asked) {
            long begun = System.nanoTime();
            page.tokens(revision.revId());
            took.add(System.nanoTime() - begun);
        }
        took.sort(null);
        row("reading one of the last revisions, half", took.get(took.size() / 2) / NANOS_PER_MILLI, "ms");
        row("99 of 100", took.get(took.size() * 99 / 100) / NANOS_PER_MILLI, "ms");
    }

    private void follow(Path dump) throws Exception {
        try (Reading.Counted xml = Reading.open(dump)) {
            DumpReader reader = new DumpReader(xml, LIMITS);
            reader.site();
            for (DumpItem item = reader.next(); !(item instanceof DumpItem.End); item = reader.next()) {
                if (item instanceof DumpItem.Read read) {
                    add(read.revision());
                }
            }
        }
    }

    private void add(RawRevision raw) {
        if (raw.id() == null || raw.timestamp() == null || raw.slots().isEmpty()) {
            return;
        }
        RevisionText revision = new RevisionText(
                new RevisionId(Long.parseLong(raw.id())),
                Instant.parse(raw.timestamp()),
                raw.slots().get(0).text(),
                raw.sha1(),
                raw.comment(),
                raw.isMinor(),
                editor(raw.contributor()));
        long begun = System.nanoTime();
        page.add(revision);
        nanos.add(System.nanoTime() - begun);
    }

    private static String editor(RawRevision.RawContributor contributor) {
        String user = contributor.userId();
        if (user != null && !user.equals("0")) {
            return user;
        }
        String name = contributor.ip() == null ? contributor.userName() : contributor.ip();
        return name == null ? "" : "0|" + name;
    }

    private void row(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "| %s: %s | %,.2f %s |%n", page.mode(), what, value, unit);
    }
}
