package org.tributary.article.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.content.SourceText;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Current;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.article.licence.LicenceException;
import org.tributary.article.licence.Licences;
import org.tributary.article.licence.Saved;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Licence;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.Wiki;

/** Makes article changes of applied changes: adds text, licence, attribution, and what the text says. */
final class ArticleEvents {
    /** Room for key, headers and framing below the size of the largest record. */
    private static final int EVENT_BYTES_MAX = Topic.RECORD_BYTES_MAX - 64 * 1024;

    private final EventCodec<ArticleChange> codec = new EventCodec<>(ArticleChange.class);
    private final Change change;
    private final Wiki wiki;
    private final List<LicenceException> exceptions;
    private final Instant now;

    private ArticleEvents(Change change, Wiki wiki, List<LicenceException> exceptions, Instant now) {
        this.change = change;
        this.wiki = wiki;
        this.exceptions = exceptions;
        this.now = now;
    }

    /**
     * The event of a change as it goes on the topic.
     *
     * @param exceptions what operators have stated of the licences of that wiki
     * @param texts finds a text that is held
     * @param htmls finds the source wiki's HTML of a revision, if that is the current one
     */
    static byte[] encode(
            Change change,
            Wiki wiki,
            List<LicenceException> exceptions,
            Instant now,
            Function<HeldText, Optional<byte[]>> texts,
            Function<RevisionId, Optional<String>> htmls) {
        return new ArticleEvents(change, wiki, exceptions, now).encoded(texts, htmls);
    }

    /** The id of the event that tells of a version: always the same for the same version. */
    static String id(PageKey page, long version) {
        return UUID.nameUUIDFromBytes(("article-change|" + page + "|" + version).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private byte[] encoded(Function<HeldText, Optional<byte[]>> texts, Function<RevisionId, Optional<String>> htmls) {
        HeldRevision held = change.revision();
        if (held == null) {
            return codec.encode(withdrawn());
        }
        return switch (change.effect()) {
            case UPDATED -> updated(held, texts, htmls);
            case HISTORY_EXTENDED -> codec.encode(extended(held.revision()));
            case REDACTED -> codec.encode(redacted(held.revision()));
            case WITHDRAWN -> codec.encode(withdrawn());
        };
    }

    /** An event that would be too large goes without HTML, then without what was read out of the text, then without that. */
    private byte[] updated(
            HeldRevision held,
            Function<HeldText, Optional<byte[]>> texts,
            Function<RevisionId, Optional<String>> htmls) {
        Map<String, String> bodies = new LinkedHashMap<>();
        held.texts().forEach((role, text) -> texts.apply(text)
                .ifPresent(bytes -> bodies.put(role, new String(bytes, StandardCharsets.UTF_8))));
        String source = bodies.get(Slot.MAIN);
        Slot main = held.revision().mainSlot();
        ArticleDocument document = source == null || main == null
                ? ArticleDocument.EMPTY
                : SourceText.document(source, main.contentModel(), wiki);
        Revision whole = withBodies(held.revision(), bodies);
        String html = whole.isContentVisible() ? htmls.apply(whole.revId()).orElse(null) : null;
        byte[] event = codec.encode(updated(whole.withSourceHtml(html), document));
        if (event.length > EVENT_BYTES_MAX && html != null) {
            event = codec.encode(updated(whole, document));
        }
        if (event.length > EVENT_BYTES_MAX) {
            event = codec.encode(updated(whole, ArticleDocument.EMPTY));
        }
        return event.length > EVENT_BYTES_MAX ? codec.encode(updated(held.revision(), ArticleDocument.EMPTY)) : event;
    }

    private ArticleChange updated(Revision revision, ArticleDocument document) {
        Licence licence = licence(revision);
        return new ArticleChange.Updated(
                meta(),
                change.dt(),
                wiki.wikiId(),
                change.kind(),
                change.ledger(),
                change.page(),
                change.performer(),
                change.comment(),
                revision,
                change.priorState(),
                change.sizeDiffBytes(),
                licence,
                attribution(),
                document);
    }

    private ArticleChange extended(Revision revision) {
        Licence licence = licence(revision);
        return new ArticleChange.HistoryExtended(
                meta(),
                change.dt(),
                wiki.wikiId(),
                change.kind(),
                change.ledger(),
                change.page(),
                revision,
                licence,
                attribution());
    }

    private ArticleChange redacted(Revision revision) {
        Licence licence = licence(revision);
        return new ArticleChange.Redacted(
                meta(),
                change.dt(),
                wiki.wikiId(),
                change.kind(),
                change.ledger(),
                change.page(),
                revision,
                change.priorState(),
                licence,
                attribution());
    }

    private ArticleChange withdrawn() {
        return new ArticleChange.Withdrawn(
                meta(),
                change.dt(),
                wiki.wikiId(),
                change.kind(),
                change.ledger(),
                change.page(),
                change.performer(),
                change.comment(),
                licence(change.dt()),
                attribution());
    }

    /** Of the article as it stands, or as it was withdrawn, whichever revision is told of. */
    private Attribution attribution() {
        Current current = change.current();
        return Attributions.write(
                wiki,
                change.page().pageTitle(),
                current == null ? null : current.revId(),
                current == null ? Licence.UNKNOWN : licence(current),
                change.contributorsTotal(),
                List.copyOf(change.contributors()));
    }

    private Licence licence(Revision revision) {
        return Licences.of(
                wiki, exceptions, Saved.of(change.page().pageId(), change.page().namespaceId(), revision));
    }

    private Licence licence(Current current) {
        HeldRevision held = change.revision();
        return held != null && held.revision().revId().equals(current.revId())
                ? licence(held.revision())
                : licence(current.revDt());
    }

    /** The licence of text that was written here then. */
    private Licence licence(Instant revDt) {
        return Licences.of(
                wiki,
                exceptions,
                new Saved(change.page().pageId(), change.page().namespaceId(), revDt, null));
    }

    private EventMeta meta() {
        EventMeta cause = change.cause();
        return new EventMeta(
                "tributary.article-change",
                id(change.key(), change.ledger().version()),
                now,
                cause.domain(),
                cause.uri(),
                cause.requestId());
    }

    private static Revision withBodies(Revision bare, Map<String, String> bodies) {
        Map<String, Slot> told = bare.contentSlots();
        if (told == null || bodies.isEmpty()) {
            return bare;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        told.forEach((role, slot) -> slots.put(role, withBody(slot, bodies.get(role))));
        return new Revision(
                bare.revId(),
                bare.revParentId(),
                bare.revDt(),
                bare.revSha1(),
                bare.revSize(),
                bare.comment(),
                bare.isMinorEdit(),
                bare.editor(),
                bare.isContentVisible(),
                bare.isCommentVisible(),
                bare.isEditorVisible(),
                bare.tags(),
                slots);
    }

    private static Slot withBody(Slot slot, @Nullable String body) {
        return new Slot(
                slot.slotRole(),
                slot.contentModel(),
                slot.contentFormat(),
                slot.contentSha1(),
                slot.contentSize(),
                slot.originRevId(),
                body);
    }
}
