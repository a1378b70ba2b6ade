package org.tributary.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.testing.RiverServers;

/** One article with 15,180 revisions and a gigabyte of text, whole. Needs the shared data; skipped where it is absent. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class AnarchismIT {
    private static final Logger LOG = Logger.getLogger(AnarchismIT.class);
    private static final Path DUMP =
            Path.of("../../shared/data/anarchism/enwiki-Anarchism-full-history-20100202.xml.zst");
    private static final WikiId WIKI = new WikiId("anarchismwiki");
    private static final int REVISIONS = 15_180;

    @Inject
    ArticleReader reader;

    @Inject
    DataSource dataSource;

    private final Map<String, Long> edits = new HashMap<>();
    private final Map<Long, Integer> someTexts = new HashMap<>();
    private int sent;

    @Test
    void a_gigabyte_of_history_is_held_whole_and_credited_exactly() throws Exception {
        boolean isRequired = Boolean.parseBoolean(System.getenv("TRIBUTARY_REQUIRE_ALL"));
        assumeTrue(isRequired || Files.exists(DUMP), "the shared data folder is not there");
        PageKey key = PageKey.of(WIKI.value(), 12);
        Instant started = Instant.now();
        try (River river = new River()) {
            river.put(Events.wiki(WIKI, Following.IMPORTS_ONLY, Events.START));
            send(river, new Events(WIKI, 12, "Anarchism"));
        }
        Duration toSend = Duration.between(started, Instant.now());

        await().atMost(Duration.ofMinutes(10))
                .until(() -> reader.article(key).map(ArticleView::version).orElse(0L) >= sent);

        report(toSend, started);
        assertThat(sent).isEqualTo(REVISIONS);
        assertThat(number("select revisions from article where wiki_id = 'anarchismwiki'"))
                .isEqualTo(REVISIONS);
        assertThat(credited(key)).isEqualTo(edits);
        someTexts.forEach((id, hash) -> assertThat(
                        reader.text(WIKI, new RevisionId(id)).orElseThrow().hashCode())
                .isEqualTo(hash));
    }

    private void report(Duration toSend, Instant started) throws SQLException {
        Duration toApply = Duration.between(started, Instant.now());
        LOG.infof(
                "%d revisions sent in %s, applied after %s; text %d bytes a revision, database %d bytes a revision",
                sent,
                toSend,
                toApply,
                number("select sum(octet_length(body)) from text where wiki_id = 'anarchismwiki'") / sent,
                number(
                                "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                        + " where n.nspname = 'public' and c.relkind = 'r'")
                        / sent);
    }

    private Map<String, Long> credited(PageKey key) {
        Map<String, Long> credited = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        do {
            var slice = reader.contributors(key, 500, cursor);
            for (Contributor contributor : slice.items()) {
                credited.merge(identity(contributor.userId(), contributor.userText()), contributor.edits(), Long::sum);
            }
            cursor = slice.next();
        } while (cursor.isPresent());
        return credited;
    }

    private void send(River river, Events page) throws IOException, XMLStreamException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(DUMP));
                ZstdInputStream xml = new ZstdInputStream(file).setLongMax(27)) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
            factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
            Revision last = send(river, page, factory.createXMLStreamReader(xml, "UTF-8"));
            if (last != null) {
                river.put(page.dump(last, true));
            }
        }
    }

    private @Nullable Revision send(River river, Events page, XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        Revision before = null;
        boolean isInRevision = false;
        boolean isInContributor = false;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = xml.hasName() ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.START_ELEMENT && name.equals("revision")) {
                fields.clear();
                isInRevision = true;
            } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("contributor")) {
                isInContributor = true;
            } else if (event == XMLStreamConstants.START_ELEMENT && isInRevision) {
                fields.put(isInContributor && name.equals("id") ? "user_id" : name, xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("contributor")) {
                isInContributor = false;
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("revision")) {
                isInRevision = false;
                before = next(river, page, before, revision(fields));
            }
        }
        return before;
    }

    private Revision next(River river, Events page, @Nullable Revision before, Revision revision) {
        if (before != null) {
            river.offer(page.dump(before, false));
        }
        sent++;
        User editor = revision.editor();
        edits.merge(
                identity(editor == null ? null : editor.userId(), editor == null ? null : editor.userText()),
                1L,
                Long::sum);
        Slot main = revision.mainSlot();
        if (sent % 500 == 0 && main != null && main.contentBody() != null) {
            someTexts.put(revision.revId().value(), main.contentBody().hashCode());
        }
        return revision;
    }

    private static Revision revision(Map<String, String> fields) {
        String name = fields.containsKey("ip") ? fields.get("ip") : fields.get("username");
        long userId = Long.parseLong(fields.getOrDefault("user_id", "0"));
        Slot main = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", null, null, null, fields.getOrDefault("text", ""));
        return new Revision(
                new RevisionId(Long.parseLong(fields.getOrDefault("id", "0"))),
                null,
                Instant.parse(fields.getOrDefault("timestamp", "")),
                null,
                null,
                fields.getOrDefault("comment", ""),
                fields.containsKey("minor"),
                name == null || name.isEmpty() ? null : User.named(userId, name),
                true,
                true,
                true,
                null,
                Map.of(Slot.MAIN, main));
    }

    /** An account by its number, since one of them was renamed in between; everybody else by name. */
    private static String identity(@Nullable Long userId, @Nullable String name) {
        return userId != null && userId > 0 ? "#" + userId : String.valueOf(name);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
