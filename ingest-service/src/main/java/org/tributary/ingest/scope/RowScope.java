package org.tributary.ingest.scope;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeRow.LogEntry;

/**
 * Whether a row of a wiki's changes belongs to what is followed. A page that is moved out of scope is remembered, and
 * followed on; one that is moved in is to be read whole.
 */
public final class RowScope {
    private final TitleRules rules;
    private final FollowedPages followed;

    RowScope(TitleRules rules, FollowedPages followed) {
        this.rules = rules;
        this.followed = followed;
    }

    /** What is to be done about a row. */
    public sealed interface Fate {}

    /** It is told as it is. */
    public record Followed(ChangeRow row) implements Fate {}

    /**
     * It brought a page into scope, or something into a page in scope from outside: that page is read whole.
     *
     * @param title where the wiki finds it, when the row does not tell its number
     */
    public record Enters(@Nullable PageId page, @Nullable PageTitle title) implements Fate {}

    /** It is about a page that is not followed. */
    public record Outside() implements Fate {}

    /** Rows have to be asked about in the order in which they happened. */
    public Fate fate(ChangeRow row) {
        if (rules.isEverything() || (row.pageId() == null && row.title() == null)) {
            return new Followed(row);
        }
        LogEntry log = row.log();
        if (log != null && log.newName() != null) {
            return new Followed(row);
        }
        PageTitle target = log == null ? null : log.target();
        if (log == null || target == null) {
            return isFollowed(row) ? new Followed(row) : new Outside();
        }
        boolean isTargetIn = rules.matches(log.targetNamespaceId(), target);
        return log.type().equals("move") ? moved(row, log, isTargetIn) : merged(row, target, isTargetIn);
    }

    /** Whether a page is followed, for what a row tells of many pages. */
    public boolean follows(Page page) {
        return rules.matches(page.namespaceId(), page.pageTitle()) || followed.holds(page.pageId());
    }

    /** Makes what was remembered durable. */
    public void keep() {
        followed.keep();
    }

    private boolean isFollowed(ChangeRow row) {
        PageTitle title = row.title();
        PageId page = row.pageId();
        remember(page, row.namespaceId(), title);
        return (title != null && rules.matches(row.namespaceId(), title)) || (page != null && followed.holds(page));
    }

    /** A page at a title of the plan is known by its number from then on, even should it vanish unseen. */
    private void remember(@Nullable PageId page, int namespaceId, @Nullable PageTitle title) {
        if (title != null && page != null && rules.names(namespaceId, title)) {
            followed.add(page);
        }
    }

    private Fate moved(ChangeRow row, LogEntry log, boolean isTargetIn) {
        PageId page = row.pageId();
        PageTitle from = row.title();
        if (!isFollowed(row)) {
            remember(page, log.targetNamespaceId(), log.target());
            return isTargetIn ? new Enters(page, log.target()) : new Outside();
        }
        if (!isTargetIn && page != null) {
            followed.add(page);
        }
        boolean isRedirectIn = from != null && rules.matches(row.namespaceId(), from);
        return new Followed(isRedirectIn ? row : row.with(log.withoutRedirect()));
    }

    /** A history merge concerns two pages; if only one of them is followed, the other is not to be told of. */
    private Fate merged(ChangeRow row, PageTitle target, boolean isTargetIn) {
        boolean isSourceIn = isFollowed(row);
        if (isSourceIn && isTargetIn) {
            return new Followed(row);
        }
        if (isSourceIn) {
            return new Enters(row.pageId(), row.title());
        }
        return isTargetIn ? new Enters(null, target) : new Outside();
    }
}
