package org.tributary.ingest.live.telling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.CategoryPage;
import org.tributary.ingest.live.telling.IgnoredRows.Reason;
import org.tributary.ingest.mediawiki.Memberships;
import org.tributary.ingest.mediawiki.Memberships.Member;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.scope.RowScope;

/**
 * Tells of pages that entered or left categories. Such a row does not say which title the page has nor which of the two
 * happened, so the wiki is asked. It never counts as something that happened to the category's own page.
 */
final class CategoryRows {
    private final WikiReader reader;
    private final ChangeEvents events;
    private final ToldPages told;
    private final IgnoredRows ignored;
    private final RowScope scope;

    CategoryRows(WikiReader reader, ChangeEvents events, ToldPages told, IgnoredRows ignored, RowScope scope) {
        this.reader = reader;
        this.events = events;
        this.told = told;
        this.ignored = ignored;
        this.scope = scope;
    }

    /** A row that says which page it is about, and which category. */
    private record Named(ChangeRow row, PageId page, PageTitle category) {}

    void tell(List<ChangeRow> rows) {
        List<Named> named = rows.stream().flatMap(row -> named(row).stream()).toList();
        ignored.add(Reason.PAGE_NOT_TOLD, rows.size() - named.size());
        for (int start = 0; start < named.size(); ) {
            int end = start + Memberships.askedAtOnce(named.stream().skip(start).map(Named::category));
            ask(named.subList(start, end));
            start = end;
        }
    }

    private void ask(List<Named> some) {
        Map<PageId, Member> members = reader.memberships()
                .of(
                        some.stream().map(Named::page).distinct().toList(),
                        some.stream().map(Named::category).distinct().toList());
        some.forEach(each -> tell(each, members.get(each.page())));
    }

    private static Optional<Named> named(ChangeRow row) {
        PageId page = row.pageId();
        PageTitle category = row.title();
        return page == null || category == null ? Optional.empty() : Optional.of(new Named(row, page, category));
    }

    private void tell(Named each, @Nullable Member member) {
        if (member == null) {
            ignored.add(Reason.GONE_MEANWHILE, 1);
        } else if (!scope.follows(member.page())) {
            ignored.add(Reason.OUT_OF_SCOPE, 1);
        } else {
            CategoryPage category = new CategoryPage(each.category(), each.row().namespaceId());
            boolean isMember = member.categories().contains(each.category());
            told.tell(events.categorize(each.row(), member.page(), category, isMember));
        }
    }
}
