package org.tributary.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.CategoryPage;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PriorState;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Page changes of one page of a wiki that exists only here. Instants are seconds after the start of 2024. */
public record Events(WikiId wikiId, long pageId, String title) {
    public static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private int namespaceId() {
        return title.startsWith("Benutzer") ? 2 : 0;
    }

    public static Instant at(long second) {
        return START.plusSeconds(second);
    }

    public static Wiki wiki(WikiId wikiId, Following following, Instant dt) {
        return new Wiki(
                wikiId,
                "Example",
                "https://example.org/",
                "https://example.org/w/api.php",
                "https://example.org/wiki/$1",
                "en",
                null,
                new Rights("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
                List.of(),
                List.of("#REDIRECT"),
                List.of("Not medical advice."),
                following,
                dt);
    }

    /** A revision by a named account, made at the second that is its number. */
    public static Revision revision(long id, String text) {
        return revision(id, id, User.named(7L, "Ada"), text);
    }

    public static Revision revision(long id, long second, @Nullable User editor, @Nullable String text) {
        Slot slot = new Slot(
                Slot.MAIN, "wikitext", "text/x-wiki", text == null ? null : Sha1.ofText(text), null, null, text);
        return new Revision(
                new RevisionId(id),
                null,
                at(second),
                null,
                null,
                editor == null ? null : "comment " + id,
                false,
                editor,
                text != null,
                editor != null,
                editor != null,
                null,
                Map.of(Slot.MAIN, slot));
    }

    public Page page() {
        return new Page(new PageId(pageId), new PageTitle(title), namespaceId(), false, null);
    }

    public Events titled(String other) {
        return new Events(wikiId, pageId, other);
    }

    public PageChange create(Revision revision) {
        return new PageChange.Create(
                meta("create", revision, revision.revDt()),
                revision.revDt(),
                wikiId,
                page(),
                revision.editor(),
                revision.comment(),
                revision);
    }

    public PageChange edit(Revision revision) {
        return new PageChange.Edit(
                meta("edit", revision, revision.revDt()),
                revision.revDt(),
                wikiId,
                page(),
                revision.editor(),
                revision.comment(),
                revision,
                null);
    }

    public PageChange move(long second, @Nullable Revision revision) {
        return new PageChange.Move(
                meta("move" + second, revision, at(second)),
                at(second),
                wikiId,
                page(),
                null,
                null,
                revision,
                new PriorState(null, null),
                null);
    }

    public PageChange delete(long second) {
        return new PageChange.Delete(
                meta("delete" + second, null, at(second)), at(second), wikiId, page(), null, null, null);
    }

    /** The page entered a category. */
    public PageChange categorize(long second) {
        CategoryPage category = new CategoryPage(new PageTitle("Category:Cells"), 14);
        return new PageChange.Categorize(
                meta("categorize" + second, null, at(second)),
                at(second),
                wikiId,
                page(),
                null,
                null,
                category,
                true,
                null);
    }

    public PageChange undelete(long second, @Nullable Revision revision) {
        return new PageChange.Undelete(
                meta("undelete" + second, null, at(second)), at(second), wikiId, page(), null, null, revision);
    }

    public PageChange visibility(long second, Revision revision) {
        return new PageChange.VisibilityChange(
                meta("visibility" + second, revision, at(second)),
                at(second),
                wikiId,
                page(),
                null,
                null,
                revision,
                null);
    }

    /** A restatement that was made at that second. */
    public PageChange restate(long second, Revision revision, RestateReason reason, boolean isCurrent) {
        return new PageChange.Restate(
                meta("restate", revision, at(second)), revision.revDt(), wikiId, page(), revision, reason, isCurrent);
    }

    public PageChange dump(Revision revision, boolean isCurrent) {
        return restate(1_000_000, revision, RestateReason.DUMP, isCurrent);
    }

    /** A list that the wiki showed at that second; texts are left out. */
    public PageChange.RevisionList list(
            long second,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            @Nullable Long current,
            Revision... revisions) {
        return list(second, after, upTo, current, Told.OTHERWISE, revisions);
    }

    /** Why a list is told: as a page of a walk, or as the answer to a request. */
    public record Told(
            @Nullable String walk,
            @Nullable Long walkPage,
            @Nullable Integer attempt) {
        static final Told OTHERWISE = new Told(null, null, null);

        static Told page(String walk, long walkPage) {
            return new Told(walk, walkPage, null);
        }

        static Told answer(String walk, int attempt) {
            return new Told(walk, null, attempt);
        }
    }

    /** A list that belongs to a walk, or answers a request. */
    public PageChange.RevisionList list(
            long second,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            @Nullable Long current,
            Told told,
            Revision... revisions) {
        return new PageChange.RevisionList(
                meta("list" + second + "|" + after + "|" + told, null, at(second)),
                at(second),
                wikiId,
                page(),
                Arrays.stream(revisions).map(Revision::withoutBodies).toList(),
                after,
                upTo,
                current == null ? null : new RevisionId(current),
                told.attempt() == null ? RestateReason.RECONCILE : RestateReason.REPAIR,
                told.walk(),
                told.walkPage(),
                told.attempt(),
                null);
    }

    /** The same list of a wiki of whose pages no past is wanted. */
    public static PageChange.RevisionList withoutPast(PageChange.RevisionList list) {
        return new PageChange.RevisionList(
                list.meta(),
                list.dt(),
                list.wikiId(),
                list.page(),
                list.revisions(),
                list.after(),
                list.upTo(),
                list.currentRevId(),
                list.reason(),
                list.walk(),
                list.walkPage(),
                list.attempt(),
                HistoryDepth.CURRENT);
    }

    private EventMeta meta(String fact, @Nullable Revision revision, Instant dt) {
        String name = wikiId + "|" + pageId + "|" + fact + "|" + (revision == null ? "" : revision.revId());
        return new EventMeta(
                "tributary.page-change",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                dt,
                "example.org",
                null,
                null);
    }
}
