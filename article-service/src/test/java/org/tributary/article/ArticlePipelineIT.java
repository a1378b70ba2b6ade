package org.tributary.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Sha1Check;
import org.tributary.article.reading.Slice;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.article.Contributor;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.testing.RiverServers;

/** From a page change on Kafka to what is held, served and published, on real servers. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class ArticlePipelineIT {
    private static final WikiId WIKI = new WikiId("pipelinewiki");

    @Inject
    ArticleReader reader;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    DataSource dataSource;

    private River river;

    @BeforeEach
    void open() {
        river = new River();
        river.put(Events.wiki(WIKI, Following.LIVE, Events.START));
    }

    @AfterEach
    void close() {
        river.close();
    }

    @Test
    void an_edit_becomes_an_article_with_its_history_credits_and_licence() {
        Events page = new Events(WIKI, 1, "Motor neurone");
        PageKey key = PageKey.of(WIKI.value(), 1);

        river.put(
                page.create(Events.revision(11, 11, User.named(7L, "Ada"), "first text")),
                page.edit(Events.revision(12, 12, User.named(8L, "Ben"), "second text, longer")),
                page.edit(Events.revision(13, 13, User.named(7L, "Ada"), "first text")));

        awaitVersion(key, 3);
        ArticleView article =
                reader.articleByTitle(WIKI, new PageTitle("Motor_neurone")).orElseThrow();
        assertThat(article.current().orElseThrow().revision().revId()).isEqualTo(new RevisionId(13));
        assertThat(article.attribution().orElseThrow().text())
                .contains("Motor neurone", "Ada and Ben", "CC BY-SA 4.0", "https://example.org/wiki/Motor_neurone")
                .contains("Not medical advice.");
        assertThat(article.document().text()).contains("first text");
        Slice<RevisionView> history = reader.history(key, HistoryQuery.newest(2));
        assertThat(history.items())
                .extracting(view -> view.revision().revId().value())
                .containsExactly(13L, 12L);
        assertThat(history.items()).extracting(RevisionView::sha1Check).containsOnly(Sha1Check.MATCH);
        assertThat(reader.history(key, new HistoryQuery(2, history.next(), List.of(), false))
                        .items())
                .extracting(view -> view.revision().revId().value())
                .containsExactly(11L);
        assertThat(reader.text(WIKI, new RevisionId(12))).contains("second text, longer");
        assertThat(reader.contributors(key, 10, Optional.empty()).items())
                .extracting(Contributor::userText, Contributor::edits)
                .containsExactly(tuple("Ada", 2L), tuple("Ben", 1L));
    }

    @Test
    void an_edit_is_told_with_its_text_size_licence_and_place_in_the_ledger() {
        Events page = new Events(WIKI, 7, "Retina");
        PageKey key = PageKey.of(WIKI.value(), 7);

        river.put(
                page.create(Events.revision(71, "first text")),
                page.edit(Events.revision(72, "second text, longer")),
                page.edit(Events.revision(73, "first text")));

        awaitPublished(key, 3);
        ArticleChange.Updated last =
                (ArticleChange.Updated) River.articleChanges(key).getLast();
        assertThat(last.licence().spdx()).isEqualTo("CC-BY-SA-4.0");
        assertThat(requireNonNull(last.revision().mainSlot()).contentBody()).isEqualTo("first text");
        assertThat(last.sizeDiffBytes()).isEqualTo(10 - 19);
        assertThat(last.ledger().priorHash())
                .isEqualTo(River.articleChanges(key).get(1).ledger().hash());
    }

    @Test
    void a_history_read_twice_makes_no_version_the_second_time() {
        Events page = new Events(WIKI, 2, "Synapse");
        PageKey key = PageKey.of(WIKI.value(), 2);
        PageChange[] history = LongStream.rangeClosed(201, 320)
                .mapToObj(id -> page.dump(
                        Events.revision(id, id, User.named(id % 9 + 1, "Editor " + id % 9), text(id)), id == 320))
                .toArray(PageChange[]::new);
        river.put(history);
        awaitVersion(key, 120);

        river.put(history);
        river.put(page.edit(Events.revision(400, 400, User.named(3L, "Editor 2"), "after all")));

        awaitVersion(key, 121);
        awaitPublished(key, 121);
        assertThat(River.versions(key))
                .isEqualTo(LongStream.rangeClosed(1, 121).boxed().toList());
        assertThat(River.articleChanges(key).stream().filter(ArticleChange.Updated.class::isInstance))
                .hasSize(2);
        for (long id = 201; id <= 320; id++) {
            assertThat(reader.text(WIKI, new RevisionId(id))).contains(text(id));
        }
        assertThat(reader.contributors(key, 50, Optional.empty()).items()).hasSize(9);
    }

    @Test
    void what_cannot_be_read_is_quarantined_with_its_reason_and_the_rest_goes_on() {
        Events page = new Events(WIKI, 3, "Axon");
        PageKey key = PageKey.of(WIKI.value(), 3);

        river.put(page.create(Events.revision(31, "before")));
        river.put(Topic.PAGE_CHANGE, key.toString(), "{\"page_change_kind\":\"edit\"".getBytes(StandardCharsets.UTF_8));
        river.put(Topic.PAGE_CHANGE, "pipelinewiki:99", new EventCodec<>(PageChange.class).encode(page.delete(32)));
        river.put(page.edit(Events.revision(33, "after")));

        awaitVersion(key, 2);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        River.read(Topic.PAGE_CHANGE_QUARANTINE, key.toString()).size() == 1
                                && River.read(Topic.PAGE_CHANGE_QUARANTINE, "pipelinewiki:99")
                                                .size()
                                        == 1);
        String reason = new String(
                River.read(Topic.PAGE_CHANGE_QUARANTINE, key.toString())
                        .getFirst()
                        .headers()
                        .lastHeader("quarantine-reason")
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(reason).contains("PageChange");
    }

    @Test
    void what_a_crash_left_unpublished_is_published_once() throws SQLException {
        Events page = new Events(WIKI, 4, "Dendrite");
        PageKey key = PageKey.of(WIKI.value(), 4);
        river.put(
                page.create(Events.revision(41, "one")),
                page.edit(Events.revision(42, "two")),
                page.edit(Events.revision(43, "three")));
        awaitVersion(key, 3);
        awaitPublished(key, 3);
        List<ArticleChange> sent = River.articleChanges(key);
        leaveInOutbox(key, sent.get(1));
        leaveInOutbox(key, sent.get(2));

        publisher.publishAll();
        river.put(page.edit(Events.revision(44, "four")));

        awaitPublished(key, 4);
        assertThat(River.versions(key)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(outboxRows()).isZero();
    }

    @Test
    void hidden_text_comment_and_name_are_gone_from_every_table() throws SQLException {
        Events page = new Events(WIKI, 5, "Myelin");
        PageKey key = PageKey.of(WIKI.value(), 5);
        river.put(
                page.create(Events.revision(51, 51, User.named(9L, "Secretname"), "the secrettext itself")),
                page.edit(Events.revision(52, 52, User.named(7L, "Ada"), "the secrettext itself, grown a little")),
                page.edit(Events.revision(53, 53, User.named(7L, "Ada"), "open text")));
        awaitVersion(key, 3);

        river.put(page.visibility(60, Events.revision(51, 51, null, null)));

        awaitVersion(key, 4);
        assertThat(reader.text(WIKI, new RevisionId(51))).isEmpty();
        assertThat(reader.text(WIKI, new RevisionId(52))).contains("the secrettext itself, grown a little");
        assertThat(reader.revision(WIKI, new RevisionId(51))
                        .orElseThrow()
                        .revision()
                        .editor())
                .isNull();
        assertThat(count("select count(*) from contributor where user_text = 'Secretname'"))
                .isZero();
        assertThat(count("select count(*) from revision where editor_name = 'Secretname' or comment = 'comment 51'"))
                .isZero();
        assertThat(count("select count(*) from text where wiki_id = 'pipelinewiki' and page_id = 5"))
                .isEqualTo(2);
        assertThat(reader.contributors(key, 10, Optional.empty()).items()).hasSize(2);
    }

    @Test
    void a_deleted_article_is_withdrawn_and_comes_back_with_what_is_restated() {
        Events page = new Events(WIKI, 6, "Glia");
        PageKey key = PageKey.of(WIKI.value(), 6);
        river.put(page.create(Events.revision(61, "one")), page.edit(Events.revision(62, "two")), page.delete(63));
        awaitVersion(key, 3);
        assertThat(reader.article(key).orElseThrow().isWithdrawn()).isTrue();
        assertThat(reader.revision(WIKI, new RevisionId(62))).isEmpty();
        assertThat(reader.isWithdrawn(WIKI, new RevisionId(62))).isTrue();

        river.put(page.undelete(64, Events.revision(62, "two")));

        awaitVersion(key, 4);
        assertThat(reader.article(key).orElseThrow().isWithdrawn()).isFalse();
        assertThat(reader.history(key, HistoryQuery.newest(10)).items()).hasSize(1);
        assertThat(reader.isWithdrawn(WIKI, new RevisionId(61))).isTrue();
    }

    @Test
    void a_wiki_that_is_forgotten_loses_all_its_articles() {
        WikiId other = new WikiId("forgottenwiki");
        river.put(Events.wiki(other, Following.LIVE, Events.at(1)));
        for (long id = 1; id <= 3; id++) {
            river.put(new Events(other, id, "Page " + id).create(Events.revision(id, "text " + id)));
        }
        PageKey last = PageKey.of(other.value(), 3);
        for (long id = 1; id <= 3; id++) {
            awaitVersion(PageKey.of(other.value(), id), 1);
        }
        assertThat(reader.wiki(other).orElseThrow().pages()).isEqualTo(3);

        river.put(Events.wiki(other, Following.FORGOTTEN, Events.at(1000)));

        awaitVersion(last, 2);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> River.articleChanges(last).getLast() instanceof ArticleChange.Withdrawn);
        assertThat(reader.wiki(other)).isEmpty();
        assertThat(reader.lastChanged(Optional.of(other), 10)).isEmpty();
    }

    private static String text(long id) {
        return "A long sentence that stays the same in every revision of this article. ".repeat(20) + id;
    }

    private void awaitVersion(PageKey key, long version) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reader.article(key).map(ArticleView::version).orElse(0L) == version);
    }

    private static void awaitPublished(PageKey key, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> River.versions(key).size() >= count);
    }

    private void leaveInOutbox(PageKey key, ArticleChange change) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into outbox (wiki_id, page_id, version, created_dt, event) values (?, ?, ?, now(), ?)")) {
            statement.setString(1, key.wikiId().value());
            statement.setLong(2, key.pageId().value());
            statement.setLong(3, change.version());
            statement.setBytes(4, new EventCodec<>(ArticleChange.class).encode(change));
            statement.executeUpdate();
        }
    }

    private long outboxRows() throws SQLException {
        return count("select count(*) from outbox");
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
