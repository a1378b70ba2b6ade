package org.tributary.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.contribution.Choice;
import org.tributary.article.contribution.Order;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.resolve.Contributing;
import org.tributary.article.store.ArticleStore;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;
import org.tributary.testing.SharedData;

/**
 * A real article of 15,180 revisions, of which the wiki renamed some editors later: each contributor is what a count over the
 * dump itself says. Its texts are short here, since only who edited when matters.
 */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class AnarchismContributorsIT {
    private static final WikiId WIKI = new WikiId("anarchismwiki");
    private static final PageKey PAGE = PageKey.of(WIKI.value(), 12);
    private static final int AT_A_TIME = 500;
    private static final String HIDDEN = "(hidden)";

    @Inject
    PageChangeBatch batch;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    ArticleStore store;

    @Inject
    Contributing contributing;

    private final Wiki wiki = Events.wiki(WIKI, Following.IMPORTS_ONLY, Events.START);
    private final Events page = new Events(WIKI, PAGE.pageId().value(), "Anarchism");

    /** What is counted of a contributor. */
    private record Count(long edits, long minor, Instant first, Instant last) {
        Count plus(Dumped one) {
            return new Count(
                    edits + 1,
                    minor + (one.isMinor() ? 1 : 0),
                    one.dt().isBefore(first) ? one.dt() : first,
                    one.dt().isAfter(last) ? one.dt() : last);
        }
    }

    /**
     * A revision as a dump has it.
     *
     * @param name empty where it is hidden
     * @param userId 0 where there is no account
     */
    private record Dumped(long id, Instant dt, String name, long userId, boolean isMinor) {
        String identity() {
            return userId > 0 ? "#" + userId : name.isEmpty() ? HIDDEN : name;
        }

        Revision revision() {
            Slot slot = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", null, null, null, "State " + id);
            return new Revision(
                    new RevisionId(id),
                    null,
                    dt,
                    null,
                    null,
                    null,
                    isMinor,
                    name.isEmpty() ? null : User.named(userId, name),
                    true,
                    true,
                    !name.isEmpty(),
                    null,
                    Map.of(Slot.MAIN, slot));
        }
    }

    @Test
    void contributors_are_those_of_the_dump_and_follow_the_user_when_the_name_changes() throws IOException {
        Map<Long, Dumped> old = of2010();
        Map<Long, Dumped> later = of2018();
        assertThat(old).hasSize(15_180);
        store.keep(wiki);
        apply(old.values().stream().map(one -> page.dump(one.revision(), false)).toList());
        assertThat(contributors()).isEqualTo(counted(old));

        List<Dumped> renamed = old.values().stream()
                .map(one -> Objects.requireNonNull(later.get(one.id()), "a revision of both"))
                .filter(now -> !now.name().equals(named(old, now.id())))
                .toList();
        apply(renamed.stream()
                .map(one -> page.restate(2_000_000, one.revision(), RestateReason.RENAME, false))
                .toList());

        assertThat(renamed).hasSizeGreaterThan(300);
        later.keySet().retainAll(old.keySet());
        assertThat(contributors()).isEqualTo(counted(later));
        assertThat(names())
                .contains("#1323 [Miguel~enwiki]", "#305208 [Leutha]")
                .noneMatch(one -> one.endsWith("[Harrypotter]"));
    }

    private static String named(Map<Long, Dumped> all, long id) {
        return Objects.requireNonNull(all.get(id), "a revision of both").name();
    }

    private void apply(List<PageChange> changes) {
        Applied applied = new Applied(batch, publisher, wiki);
        for (int at = 0; at < changes.size(); at += AT_A_TIME) {
            applied.apply(changes.subList(at, Math.min(changes.size(), at + AT_A_TIME)));
        }
    }

    private Map<String, Count> contributors() {
        Map<String, Count> found = new TreeMap<>();
        contributing
                .all(PAGE, Choice.ALL, Order.EDITS)
                .forEach(one -> found.put(
                        one.userId() == null ? Objects.requireNonNullElse(one.userText(), HIDDEN) : "#" + one.userId(),
                        new Count(
                                one.edits(),
                                one.minorEdits(),
                                one.first().revDt(),
                                one.last().revDt())));
        return found;
    }

    private List<String> names() {
        return contributing.all(PAGE, Choice.ALL, Order.EDITS).stream()
                .map(one -> "#" + one.userId() + " " + one.names())
                .toList();
    }

    private static Map<String, Count> counted(Map<Long, Dumped> revisions) {
        Map<String, Count> counts = new TreeMap<>();
        for (Dumped one : revisions.values()) {
            counts.compute(one.identity(), (who, count) -> (count == null ? new Count(0, 0, one.dt(), one.dt()) : count)
                    .plus(one));
        }
        return counts;
    }

    private static Map<Long, Dumped> of2010() throws IOException {
        try (InputStream packed = Files.newInputStream(
                        SharedData.file("anarchism/enwiki-Anarchism-full-history-20100202.xml.zst"));
                InputStream xml = new ZstdInputStream(packed).setLongMax(27)) {
            return read(xml);
        }
    }

    private static Map<Long, Dumped> of2018() throws IOException {
        try (InputStream packed = Files.newInputStream(
                        SharedData.file("anarchism/enwiki-20180220-stub-meta-history.head.xml.gz"));
                InputStream xml = new GZIPInputStream(packed)) {
            return read(xml);
        }
    }

    private static final Pattern FIELD =
            Pattern.compile(" {6,8}<(id|timestamp|username|ip|minor)(?: deleted=\"deleted\")? ?/?>(?:([^<]*)</.*)?");

    /** What lines of the page's revisions say of it; those of its texts never look so. */
    private static Map<Long, Dumped> read(InputStream xml) throws IOException {
        Map<Long, Dumped> revisions = new TreeMap<>();
        Map<String, String> fields = new HashMap<>();
        boolean isOfPage = false;
        BufferedReader lines = new BufferedReader(new InputStreamReader(xml, StandardCharsets.UTF_8), 1 << 20);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("    ")) {
                continue;
            }
            if (line.startsWith("    <title>")) {
                isOfPage = line.equals("    <title>Anarchism</title>");
            } else if (line.equals("    <revision>")) {
                fields.clear();
            } else if (line.equals("    </revision>") && isOfPage) {
                Dumped one = dumped(fields);
                revisions.put(one.id(), one);
            } else {
                add(FIELD.matcher(line), line, fields);
            }
        }
        return revisions;
    }

    private static void add(Matcher field, String line, Map<String, String> fields) {
        if (field.matches()) {
            String name = (line.startsWith("        <") ? "contributor/" : "") + field.group(1);
            @Nullable String value = field.group(2);
            fields.putIfAbsent(name, value == null ? "" : plain(value));
        }
    }

    private static String plain(String xml) {
        return xml.replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&amp;", "&");
    }

    private static Dumped dumped(Map<String, String> fields) {
        return new Dumped(
                Long.parseLong(fields.getOrDefault("id", "0")),
                Instant.parse(fields.getOrDefault("timestamp", "")),
                fields.getOrDefault("contributor/username", fields.getOrDefault("contributor/ip", "")),
                Long.parseLong(fields.getOrDefault("contributor/id", "0")),
                fields.containsKey("minor"));
    }
}
