package org.tributary.ingest.live.telling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Page;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.ingest.live.telling.IgnoredRows.Reason;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeRow.LogEntry;
import org.tributary.ingest.mediawiki.told.Contributions;
import org.tributary.ingest.mediawiki.told.HistoryChunk;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.reconcile.Occasion;
import org.tributary.ingest.reconcile.RevisionLists;
import org.tributary.ingest.scope.RowScope;

/** Tells of rows: fetches what each is about and hands the events over, one row after the other. */
public final class RowTeller {
    /** Log entries that are told even where recent changes have lost their row. */
    private static final Set<String> TOLD_LOGS = Set.of("move", "delete", "import", "merge", "renameuser", "pagelang");

    /** How far apart a move and the redirect it leaves can be, by the wiki's clock. */
    private static final Duration SAME_MOVE = Duration.ofSeconds(5);

    /** The number of the namespace of files, the same on every wiki. */
    private static final int FILES = 6;

    private final WikiReader reader;
    private final ChangeEvents events;
    private final ToldPages told;
    private final IgnoredRows ignored;
    private final RevisionLists lists;
    private final int rowsAtOnce;
    private final RowScope scope;
    private final WholePages pages;
    private final CategoryRows categories;

    public RowTeller(
            WikiReader reader,
            ChangeEvents events,
            ToldPages told,
            IgnoredRows ignored,
            RevisionLists lists,
            int rowsAtOnce,
            RowScope scope,
            WholePages pages) {
        this.reader = reader;
        this.events = events;
        this.told = told;
        this.ignored = ignored;
        this.lists = lists;
        this.rowsAtOnce = rowsAtOnce;
        this.scope = scope;
        this.pages = pages;
        this.categories = new CategoryRows(reader, events, told, ignored, scope);
    }

    public static boolean isTold(LogEntry log) {
        return TOLD_LOGS.contains(log.type());
    }

    /** Tells of rows in the order given, as far as they are about pages that are followed. */
    public void tell(List<ChangeRow> rows) {
        List<ChangeRow> followed = new ArrayList<>();
        for (ChangeRow row : rows) {
            switch (scope.fate(row)) {
                case RowScope.Followed(ChangeRow told) -> followed.add(told);
                case RowScope.Enters entering -> {
                    tellFollowed(followed);
                    followed.clear();
                    pages.tellNow(entering);
                }
                case RowScope.Outside _ -> ignored.add(Reason.OUT_OF_SCOPE, 1);
            }
        }
        tellFollowed(followed);
        scope.keep();
    }

    /** Tells of pages that entered or left categories, as far as these pages are followed. */
    public void tellCategories(List<ChangeRow> rows) {
        categories.tell(rows);
    }

    /** Few at a time, since each may bring a large text. */
    private void tellFollowed(List<ChangeRow> rows) {
        for (int start = 0; start < rows.size(); start += rowsAtOnce) {
            List<ChangeRow> some = rows.subList(start, Math.min(start + rowsAtOnce, rows.size()));
            Map<RevisionId, PageRevision> revisions = reader.revisions(some.stream()
                    .flatMap(row -> Optional.ofNullable(row.revisionId()).stream())
                    .distinct()
                    .toList());
            some.forEach(row -> tell(row, revisions));
        }
    }

    private void tell(ChangeRow row, Map<RevisionId, PageRevision> revisions) {
        LogEntry log = row.log();
        if (log == null) {
            edit(row, revisions);
            return;
        }
        switch (log.name()) {
            case "move/move", "move/move_redir" -> move(row, log, revisions);
            case "delete/delete", "delete/delete_redir", "delete/delete_redir2" -> delete(row, log);
            case "delete/restore" -> undelete(row, log);
            case "delete/revision" -> visibility(row, log);
            case "delete/event" -> ignored.add(Reason.NOT_HELD, 1);
            case "merge/merge", "merge/merge-into" -> merge(row, log);
            case "import/upload", "import/interwiki" -> imported(row, log);
            case "renameuser/renameuser" -> renamed(log);
            case "pagelang/pagelang" -> language(row, log);
            default -> other(row, revisions);
        }
    }

    /** Protecting, uploading, changing a content model and the like make a revision that only their log row tells. */
    private void other(ChangeRow row, Map<RevisionId, PageRevision> revisions) {
        if (row.revisionId() == null) {
            ignored.add(Reason.OTHER_LOG, 1);
        } else {
            edit(row, revisions);
        }
    }

    private void edit(ChangeRow row, Map<RevisionId, PageRevision> revisions) {
        PageRevision found = row.revisionId() == null ? null : revisions.get(row.revisionId());
        if (found == null) {
            ignored.add(Reason.GONE_MEANWHILE, 1);
            return;
        }
        Page now = found.page();
        PageTitle title = row.title() == null ? now.pageTitle() : row.title();
        int namespaceId = row.title() == null ? now.namespaceId() : row.namespaceId();
        Page page = reader.pageWith(found, title, namespaceId);
        Revision revision = found.revision();
        boolean isOnlyListed = row.rcId() == null && row.log() == null;
        if (isOnlyListed
                && told.newest(page.pageId()).filter(revision.revId()::equals).isPresent()) {
            ignored.add(Reason.SEEN_BEFORE, 1);
            return;
        }
        if (told.newest(page.pageId()).filter(newer -> isOlder(revision, newer)).isPresent()) {
            told.tell(events.restate(now, revision, RestateReason.RECONCILE, false, "late"));
        } else {
            told.tell(events.edit(row, page, revision));
        }
    }

    private static boolean isOlder(Revision revision, RevisionId told) {
        return revision.revId().compareTo(told) < 0;
    }

    private void move(ChangeRow row, LogEntry log, Map<RevisionId, PageRevision> revisions) {
        PageId pageId = row.pageId();
        PageTitle from = row.title();
        PageTitle to = log.target();
        if (pageId == null || to == null || from == null) {
            ignored.add(Reason.PAGE_NOT_TOLD, 1);
            return;
        }
        PageRevision found = row.revisionId() == null ? null : revisions.get(row.revisionId());
        Page page = found == null
                ? new Page(pageId, to, log.targetNamespaceId(), false, null)
                : reader.pageWith(found, to, log.targetNamespaceId());
        Optional<PageRevision> redirect = log.leavesRedirect() ? leftBehind(row, from, to, pageId) : Optional.empty();
        Page redirectPage = redirect.map(each -> reader.pageWith(each, from, row.namespaceId()))
                .orElse(null);
        Revision revision = found == null ? null : found.revision();
        told.tell(events.move(row, log, page, revision, redirectPage));
        redirect.ifPresent(each -> create(row, each, redirectPage));
    }

    private void create(ChangeRow move, PageRevision redirect, @Nullable Page page) {
        if (page != null) {
            told.tell(events.edit(move, page, redirect.revision()));
        }
    }

    /** The redirect that a move left at the old title has no row of its own. */
    private Optional<PageRevision> leftBehind(ChangeRow row, PageTitle from, PageTitle to, PageId moved) {
        return reader.firstRevision(from)
                .filter(first -> !first.page().pageId().equals(moved))
                .filter(first -> first.revision().revParentId() == null)
                .filter(first -> leadsTo(first, to))
                .filter(first ->
                        Duration.between(row.timestamp(), first.revision().revDt())
                                        .abs()
                                        .compareTo(SAME_MOVE)
                                <= 0);
    }

    /** Whether it is not the redirect of another move; only wikitext says where it leads. */
    private boolean leadsTo(PageRevision redirect, PageTitle title) {
        Slot main = redirect.revision().mainSlot();
        if (main == null || !main.contentModel().equals("wikitext")) {
            return true;
        }
        Page page = redirect.page();
        RedirectPageLink link =
                reader.pageWith(redirect, page.pageTitle(), page.namespaceId()).redirectPageLink();
        return link != null && link.pageTitle().value().replaceFirst("^:", "").equals(title.value());
    }

    private void delete(ChangeRow row, LogEntry log) {
        if (row.pageId() == null || row.title() == null) {
            ignored.add(Reason.PAGE_NOT_TOLD, 1);
            return;
        }
        if (row.namespaceId() == FILES
                && reader.pageAt(row.title()).filter(row.pageId()::equals).isPresent()) {
            ignored.add(Reason.FILE_VERSION, 1);
            return;
        }
        told.tell(events.delete(row, log, new Page(row.pageId(), row.title(), row.namespaceId(), false, null)));
    }

    private void undelete(ChangeRow row, LogEntry log) {
        PageId pageId = row.pageId();
        if (pageId == null) {
            ignored.add(Reason.PAGE_NOT_TOLD, 1);
            return;
        }
        HistoryChunk first = reader.history(pageId, null);
        if (first.revisions().isEmpty()) {
            ignored.add(Reason.GONE_MEANWHILE, 1);
            return;
        }
        told.tell(events.undelete(row, log, first.revisions().getFirst().page()));
        restate(pageId, first, RestateReason.UNDELETE, "log:" + log.logId());
        list(first.revisions().getFirst().page(), RestateReason.UNDELETE, log);
    }

    private void visibility(ChangeRow row, LogEntry log) {
        if (!log.idsAreRevisions()) {
            ignored.add(Reason.NOT_HELD, 1);
            return;
        }
        for (int start = 0; start < log.ids().size(); start += rowsAtOnce) {
            List<RevisionId> ids = log.ids()
                    .subList(start, Math.min(start + rowsAtOnce, log.ids().size()));
            Map<RevisionId, PageRevision> revisions = reader.revisions(ids);
            ignored.add(Reason.GONE_MEANWHILE, ids.size() - revisions.size());
            ids.stream()
                    .flatMap(id -> Optional.ofNullable(revisions.get(id)).stream())
                    .forEach(each -> told.tell(events.visibility(row, log, each.page(), each.revision())));
        }
    }

    private void merge(ChangeRow row, LogEntry log) {
        List<PageId> pages = new ArrayList<>();
        Optional.ofNullable(log.target()).flatMap(reader::pageAt).ifPresent(pages::add);
        if (row.pageId() != null) {
            pages.add(row.pageId());
        }
        Optional.ofNullable(row.title())
                .flatMap(reader::pageAt)
                .filter(page -> !pages.contains(page))
                .ifPresent(pages::add);
        pages.forEach(page -> restate(page, reader.history(page, null), RestateReason.MERGE, "log:" + log.logId()));
        PageTitle title = row.title() == null ? log.target() : row.title();
        if (title != null) {
            pages.forEach(
                    page -> list(new Page(page, title, row.namespaceId(), false, null), RestateReason.MERGE, log));
        }
    }

    /** What the list does not name any more did not come back, or went away. */
    private void list(Page page, RestateReason reason, LogEntry log) {
        if (scope.follows(page)) {
            lists.list(page, Occasion.change("log:" + log.logId(), reason), told::tell);
        }
    }

    private void imported(ChangeRow row, LogEntry log) {
        PageId pageId = row.pageId() == null && row.title() != null
                ? reader.pageAt(row.title()).orElse(null)
                : row.pageId();
        if (pageId == null) {
            ignored.add(Reason.PAGE_NOT_TOLD, 1);
            return;
        }
        restate(pageId, reader.history(pageId, null), RestateReason.IMPORT, "log:" + log.logId());
    }

    /** Another language makes no revision: the current one is told again, with its page. */
    private void language(ChangeRow row, LogEntry log) {
        PageId pageId = row.pageId() == null && row.title() != null
                ? reader.pageAt(row.title()).orElse(null)
                : row.pageId();
        if (pageId == null) {
            ignored.add(Reason.PAGE_NOT_TOLD, 1);
            return;
        }
        List<PageRevision> current = reader.currentRevisions(List.of(pageId));
        if (current.isEmpty()) {
            ignored.add(Reason.GONE_MEANWHILE, 1);
        }
        current.forEach(each -> told.tell(events.restate(
                each.page(), each.revision(), RestateReason.LANGUAGE, each.isCurrent(), "log:" + log.logId())));
    }

    /** All that a renamed account ever did shows its new name from now on, and nothing else tells of it. */
    private void renamed(LogEntry log) {
        if (log.newName() == null) {
            ignored.add(Reason.NAME_NOT_TOLD, 1);
            return;
        }
        Contributions some = reader.contributions(log.newName(), null, rowsAtOnce);
        while (true) {
            Map<RevisionId, PageRevision> revisions = reader.revisions(some.revisions());
            ignored.add(Reason.GONE_MEANWHILE, some.revisions().size() - revisions.size());
            some.revisions().stream()
                    .flatMap(id -> Optional.ofNullable(revisions.get(id)).stream())
                    .filter(each -> scope.follows(each.page()))
                    .forEach(each -> told.tell(events.restate(
                            each.page(),
                            each.revision(),
                            RestateReason.RENAME,
                            each.isCurrent(),
                            "log:" + log.logId())));
            if (some.next() == null) {
                return;
            }
            some = reader.contributions(log.newName(), some.next(), rowsAtOnce);
        }
    }

    private void restate(PageId pageId, HistoryChunk first, RestateReason reason, String occasion) {
        if (first.revisions().isEmpty()) {
            ignored.add(Reason.GONE_MEANWHILE, 1);
        }
        HistoryChunk chunk = first;
        while (true) {
            chunk.revisions()
                    .forEach(each -> told.tell(
                            events.restate(each.page(), each.revision(), reason, each.isCurrent(), occasion)));
            if (chunk.next() == null) {
                return;
            }
            chunk = reader.history(pageId, chunk.next());
        }
    }
}
