package org.tributary.article.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Plays ingest in tests: publishes a wiki and what happens to its pages. */
public final class Publisher implements AutoCloseable {
    private final WikiId wikiId;
    private final KafkaProducer<byte[], byte[]> producer;

    public Publisher(String wikiId) {
        this.wikiId = new WikiId(wikiId);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topic.RECORD_BYTES_MAX),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void wiki() {
        tell(wikiAsIs());
    }

    /** Tells of the wiki anew, with another plan. */
    public void wiki(FollowingPlan plan) {
        tell(wikiAsIs().with(plan, Instant.parse("2026-01-02T00:00:00Z")));
    }

    private void tell(Wiki wiki) {
        send(Topic.WIKI, wikiId.value(), new EventCodec<>(Wiki.class).encode(wiki));
    }

    private Wiki wikiAsIs() {
        return new Wiki(
                wikiId,
                "Wiki of tests",
                "https://en.example.org/wiki/Main_Page",
                "https://en.example.org/w/api.php",
                "https://en.example.org/wiki/$1",
                "en",
                "MediaWiki 1.43.0",
                new Rights(
                        "Creative Commons Attribution-ShareAlike 4.0",
                        "https://creativecommons.org/licenses/by-sa/4.0/"),
                List.of(new Namespace(0, "", List.of()), new Namespace(14, "Category", List.of())),
                List.of("#REDIRECT"),
                List.of("This is no medical advice."),
                Following.LIVE,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** A revision of a page, the first where {@code parent} is 0. */
    public void edit(long page, String title, long revision, long parent, String editor, String text) {
        edit(page(page, title, null), revision, parent, editor, text);
    }

    /** The wiki hides the text of a revision. */
    public void hideText(long page, String title, long revision) {
        Instant dt = Instant.parse("2026-05-01T00:00:00Z");
        Revision hidden = new Revision(
                new RevisionId(revision),
                null,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(revision * 60),
                null,
                null,
                "edit",
                false,
                User.named(11L, "Anna"),
                false,
                true,
                true,
                null,
                null);
        send(new PageChange.VisibilityChange(
                meta("hide:" + revision, dt), dt, wikiId, page(page, title, null), null, null, hidden, null));
    }

    /** A first revision, with what the wiki made of it. */
    public void shown(long page, String title, long revision, String text, String html) {
        edit(page(page, title, null), revision, 0, "Anna", text, html);
    }

    /** A revision with what its editor, or the wiki, said of it. */
    public void edit(long page, String title, long revision, long parent, Said said, String text) {
        edit(page(page, title, null), revision, parent, said, text, null);
    }

    /** Who made a revision, with which comment and change tags. */
    public record Said(String editor, String comment, List<String> tags) {}

    /** A redirect, to a section where its target has one. */
    public void redirect(long page, String title, long revision, String target) {
        edit(page(page, title, target), revision, 0, "Anna", "#REDIRECT [[" + target + "]]");
    }

    public void delete(long page, String title) {
        Instant dt = Instant.parse("2026-06-01T00:00:00Z");
        send(new PageChange.Delete(
                meta("delete:" + page, dt), dt, wikiId, page(page, title, null), null, "gone", null));
    }

    private void edit(Page page, long revision, long parent, String editor, String text) {
        edit(page, revision, parent, editor, text, null);
    }

    private void edit(Page page, long revision, long parent, String editor, String text, @Nullable String html) {
        edit(page, revision, parent, new Said(editor, "edit <" + revision + ">", List.of()), text, html);
    }

    private void edit(Page page, long revision, long parent, Said said, String text, @Nullable String html) {
        String editor = said.editor();
        Instant dt = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(revision * 60);
        User user = User.named(editor.startsWith("192.") ? 0L : 7L + editor.length(), editor);
        long size = text.getBytes(StandardCharsets.UTF_8).length;
        Sha1 sha1 = Sha1.ofText(text);
        Slot slot = new Slot("main", "wikitext", "text/x-wiki", sha1, size, null, text);
        Revision made = new Revision(
                new RevisionId(revision),
                parent == 0 ? null : new RevisionId(parent),
                dt,
                sha1,
                size,
                said.comment(),
                revision % 2 == 0,
                user,
                true,
                true,
                true,
                said.tags(),
                Map.of("main", slot),
                html);
        EventMeta meta = meta("revision:" + revision, dt);
        send(
                parent == 0
                        ? new PageChange.Create(meta, dt, wikiId, page, user, made.comment(), made)
                        : new PageChange.Edit(meta, dt, wikiId, page, user, made.comment(), made, null));
    }

    private Page page(long page, String title, @Nullable String target) {
        RedirectPageLink link = target == null
                ? null
                : new RedirectPageLink(null, new PageTitle(target.replaceFirst("#.*", "")), 0, null);
        return new Page(new PageId(page), new PageTitle(title), namespace(title), target != null, link);
    }

    private static int namespace(String title) {
        return title.startsWith("Category:") ? 14 : title.startsWith("Template:") ? 10 : 0;
    }

    private EventMeta meta(String id, Instant dt) {
        return new EventMeta("tributary.page-change", wikiId + ":" + id, dt, "en.example.org", null, null);
    }

    /** Anything else that happened to a page. */
    public void send(PageChange change) {
        send(Topic.PAGE_CHANGE, change.key().toString(), new EventCodec<>(PageChange.class).encode(change));
    }

    private void send(Topic topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic.topicName(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
