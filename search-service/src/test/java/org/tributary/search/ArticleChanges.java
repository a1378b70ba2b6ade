package org.tributary.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.LedgerEntry;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;

/** Article changes for tests, as the article service would send them. */
public final class ArticleChanges {
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Licence LICENCE =
            new Licence("CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0", null);

    private ArticleChanges() {}

    /** An article in the wiki {@code enwiki}, with its page number as revision number. */
    public static ArticleChange.Updated article(long pageId, long version, String title, String text) {
        return article("enwiki", pageId, version, title, document(text));
    }

    public static ArticleChange.Updated article(
            String wiki, long pageId, long version, String title, ArticleDocument document) {
        return updated(
                wiki,
                version,
                new Page(new PageId(pageId), new PageTitle(title), 0, false, null),
                pageId * 1000 + version,
                document);
    }

    /** A redirect in the wiki {@code enwiki}. */
    public static ArticleChange.Updated redirect(long pageId, long version, String title, String target) {
        return updated(
                "enwiki",
                version,
                new Page(
                        new PageId(pageId),
                        new PageTitle(title),
                        0,
                        true,
                        new RedirectPageLink(null, new PageTitle(target), 0, null)),
                pageId * 1000 + version,
                document(""));
    }

    public static ArticleChange.Updated updated(
            String wiki, long version, Page page, long revId, ArticleDocument document) {
        return new ArticleChange.Updated(
                meta(page, version),
                NOON,
                new WikiId(wiki),
                version == 1 ? PageChangeKind.CREATE : PageChangeKind.EDIT,
                ledger(version),
                page,
                null,
                null,
                revision(revId, true),
                null,
                0,
                LICENCE,
                attribution(page, version),
                document);
    }

    public static ArticleChange.Withdrawn withdrawn(long pageId, long version) {
        Page page = page(pageId);
        return new ArticleChange.Withdrawn(
                meta(page, version),
                NOON,
                new WikiId("enwiki"),
                PageChangeKind.DELETE,
                ledger(version),
                page,
                null,
                null,
                LICENCE,
                null);
    }

    public static ArticleChange.HistoryExtended history(long pageId, long version) {
        Page page = page(pageId);
        return new ArticleChange.HistoryExtended(
                meta(page, version),
                NOON,
                new WikiId("enwiki"),
                PageChangeKind.RESTATE,
                ledger(version),
                page,
                revision(1, true),
                LICENCE,
                attribution(page, version));
    }

    public static ArticleChange.Redacted redacted(long pageId, long version, long revId) {
        Page page = page(pageId);
        return new ArticleChange.Redacted(
                meta(page, version),
                NOON,
                new WikiId("enwiki"),
                PageChangeKind.VISIBILITY_CHANGE,
                ledger(version),
                page,
                revision(revId, false),
                null,
                LICENCE,
                attribution(page, version));
    }

    /** Somebody is not named any more; every text stays. */
    public static ArticleChange.Redacted uncredited(long pageId, long version) {
        ArticleChange.Redacted hidden = redacted(pageId, version, 1);
        return new ArticleChange.Redacted(
                hidden.meta(),
                hidden.dt(),
                hidden.wikiId(),
                hidden.pageChangeKind(),
                hidden.ledger(),
                hidden.page(),
                revision(1, true),
                null,
                hidden.licence(),
                hidden.attribution());
    }

    public static ArticleDocument document(String text) {
        return new ArticleDocument(null, text, List.of(), text, List.of(), Map.of());
    }

    private static Page page(long pageId) {
        return new Page(new PageId(pageId), new PageTitle("Page " + pageId), 0, false, null);
    }

    private static Revision revision(long revId, boolean isContentVisible) {
        Map<String, Slot> slots = Map.of(Slot.MAIN, new Slot(Slot.MAIN, "wikitext", null, null, null, null, null));
        return new Revision(
                new RevisionId(revId),
                null,
                NOON,
                null,
                null,
                null,
                false,
                null,
                isContentVisible,
                true,
                true,
                null,
                slots);
    }

    private static LedgerEntry ledger(long version) {
        return new LedgerEntry(version, "hash" + version, version == 1 ? null : "hash" + (version - 1));
    }

    private static EventMeta meta(Page page, long version) {
        return new EventMeta(
                "tributary.article-change", page.pageId() + "/" + version, NOON, "example.org", null, null);
    }

    private static Attribution attribution(Page page, @Nullable Long version) {
        return new Attribution(
                "Credits of " + page.pageId() + " as of " + version,
                LICENCE,
                page.pageTitle().display(),
                "https://example.org/wiki/" + page.pageTitle(),
                "https://example.org/?oldid=1",
                "https://example.org/?action=history",
                0,
                List.of(),
                List.of(),
                null);
    }
}
