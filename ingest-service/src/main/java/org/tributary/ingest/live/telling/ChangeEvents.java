package org.tributary.ingest.live.telling;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.CategoryPage;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.PriorState;
import org.tributary.event.page.PriorState.PriorPage;
import org.tributary.event.page.PriorState.PriorRevision;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeRow.Hidden;
import org.tributary.ingest.normalize.EventIds;

/** Puts what a wiki told into events. Values in, values out. */
public final class ChangeEvents {
    private final Wiki wiki;
    private final Clock clock;
    private final String domain;

    public ChangeEvents(Wiki wiki, Clock clock) {
        this.wiki = wiki;
        this.clock = clock;
        this.domain = URI.create(wiki.url()).getHost();
    }

    /** A first revision makes a page, every other one edits it. */
    public PageChange edit(ChangeRow row, Page page, Revision told) {
        Revision revision = withBot(told, row.performer());
        String fact = "rev:" + revision.revId();
        boolean isFirst = row.isNew() || revision.revParentId() == null;
        if (isFirst) {
            return new PageChange.Create(
                    meta(PageChangeKind.CREATE, page, fact),
                    revision.revDt(),
                    wiki.wikiId(),
                    page,
                    revision.editor(),
                    revision.comment(),
                    revision);
        }
        return new PageChange.Edit(
                meta(PageChangeKind.EDIT, page, fact),
                revision.revDt(),
                wiki.wikiId(),
                page,
                revision.editor(),
                revision.comment(),
                revision,
                new PriorState(null, new PriorRevision(revision.revParentId(), null, null, null)));
    }

    public PageChange move(
            ChangeRow row, ChangeRow.LogEntry log, Page page, @Nullable Revision revision, @Nullable Page redirect) {
        boolean changesNamespace = row.namespaceId() != page.namespaceId();
        return new PageChange.Move(
                meta(PageChangeKind.MOVE, page, "log:" + log.logId()),
                row.timestamp(),
                wiki.wikiId(),
                page,
                row.performer(),
                row.comment(),
                revision,
                new PriorState(
                        new PriorPage(null, row.title(), changesNamespace ? row.namespaceId() : null, null), null),
                redirect);
    }

    public PageChange delete(ChangeRow row, ChangeRow.LogEntry log, Page page) {
        return new PageChange.Delete(
                meta(PageChangeKind.DELETE, page, "log:" + log.logId()),
                row.timestamp(),
                wiki.wikiId(),
                page,
                row.performer(),
                row.comment(),
                null);
    }

    public PageChange undelete(ChangeRow row, ChangeRow.LogEntry log, Page page) {
        return new PageChange.Undelete(
                meta(PageChangeKind.UNDELETE, page, "log:" + log.logId()),
                row.timestamp(),
                wiki.wikiId(),
                page,
                row.performer(),
                row.comment(),
                null);
    }

    public PageChange visibility(ChangeRow row, ChangeRow.LogEntry log, Page page, Revision revision) {
        return new PageChange.VisibilityChange(
                meta(PageChangeKind.VISIBILITY_CHANGE, page, "log:" + log.logId() + ":rev:" + revision.revId()),
                row.timestamp(),
                wiki.wikiId(),
                page,
                row.performer(),
                row.comment(),
                revision,
                before(log.hiddenBefore(), revision));
    }

    /**
     * A revision as it stands now.
     *
     * @param occasion what made us read it; the same occasion gives the same event id
     */
    public PageChange.Restate restate(
            Page page, Revision revision, RestateReason reason, boolean isCurrent, String occasion) {
        return new PageChange.Restate(
                meta(PageChangeKind.RESTATE, page, occasion + ":rev:" + revision.revId()),
                revision.revDt(),
                wiki.wikiId(),
                page,
                revision,
                reason,
                isCurrent);
    }

    /** A page entered or left a category, whose title is the row's. */
    public PageChange categorize(ChangeRow row, Page page, CategoryPage category, boolean isMember) {
        return new PageChange.Categorize(
                meta(PageChangeKind.CATEGORIZE, page, "rc:" + row.rcId()),
                row.timestamp(),
                wiki.wikiId(),
                page,
                row.performer(),
                row.comment(),
                category,
                isMember,
                row.revisionId());
    }

    private EventMeta meta(PageChangeKind kind, Page page, String fact) {
        Instant now = clock.instant();
        PageKey key = new PageKey(wiki.wikiId(), page.pageId());
        return new EventMeta(Topic.PAGE_CHANGE.topicName(), EventIds.of(kind, key, fact), now, domain, uri(page), null);
    }

    private @Nullable String uri(Page page) {
        String pattern = wiki.articleUrl();
        return pattern == null
                ? null
                : pattern.replace(
                        "$1",
                        URLEncoder.encode(page.pageTitle().value(), StandardCharsets.UTF_8)
                                .replace("%2F", "/")
                                .replace("%3A", ":"));
    }

    /** Only rows of recent changes say that an edit was a bot's. */
    private static Revision withBot(Revision revision, @Nullable User performer) {
        User editor = revision.editor();
        if (editor == null
                || performer == null
                || !performer.isBot()
                || !performer.userText().equals(editor.userText())) {
            return revision;
        }
        return new Revision(
                revision.revId(),
                revision.revParentId(),
                revision.revDt(),
                revision.revSha1(),
                revision.revSize(),
                revision.comment(),
                revision.isMinorEdit(),
                new User(editor.userId(), editor.userText(), editor.groups(), true, editor.isTemp()),
                revision.isContentVisible(),
                revision.isCommentVisible(),
                revision.isEditorVisible(),
                revision.tags(),
                revision.contentSlots());
    }

    private static @Nullable PriorState before(@Nullable Hidden before, Revision now) {
        if (before == null) {
            return null;
        }
        return new PriorState(
                null,
                new PriorRevision(
                        null,
                        before.content() == now.isContentVisible() ? !before.content() : null,
                        before.comment() == now.isCommentVisible() ? !before.comment() : null,
                        before.user() == now.isEditorVisible() ? !before.user() : null));
    }
}
