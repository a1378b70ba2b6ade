package org.tributary.ingest.scope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.identity.PageId;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.PageLists;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.CategoryMember;
import org.tributary.ingest.mediawiki.told.FoundTitle;
import org.tributary.ingest.mediawiki.told.PageList;

/**
 * Lists every page that a plan means, a few at a time: whoever reads all of a wiki goes by this. Within one walk a page
 * is listed once; a walk that goes on in another process may list a page again.
 */
public final class PagesOfPlan {
    private static final EventCodec<Place> CODEC = new EventCodec<>(Place.class);
    private static final int CATEGORY = 14;

    private final Wiki wiki;
    private final Scope scope;
    private final WikiReader reader;
    private final PageLists lists;
    private final TitleRules rules;
    private final FollowedPages followed;
    private final Set<PageId> listed = new HashSet<>();
    private int withoutRoom;

    PagesOfPlan(Wiki wiki, WikiReader reader, TitleRules rules, FollowedPages followed) {
        this.wiki = wiki;
        this.scope = wiki.followedBy().scope();
        this.reader = reader;
        this.lists = reader.lists();
        this.rules = rules;
        this.followed = followed;
    }

    /** One of the lists that together are all pages. */
    private sealed interface Stage {
        String key();
    }

    private record OfBeginning(PlacedTitle prefix) implements Stage {
        @Override
        public String key() {
            return "prefix " + prefix.namespaceId() + ":" + prefix.name();
        }
    }

    private record OfCategory(String title) implements Stage {
        @Override
        public String key() {
            return "category " + title;
        }
    }

    private record OfTitles() implements Stage {
        @Override
        public String key() {
            return "titles";
        }
    }

    private record OfFollowed() implements Stage {
        @Override
        public String key() {
            return "followed";
        }
    }

    /** Where a walk is: in which list, and where in it. */
    record Place(String stage, @Nullable String next) {}

    /**
     * The next pages of a walk.
     *
     * @param next what the list before said, null to begin
     */
    public PageList pages(@Nullable String next, int limit) {
        if (next == null) {
            beginWalk();
        }
        return pages(next, limit, stages());
    }

    /** Nothing is listed yet. */
    public void beginWalk() {
        listed.clear();
        withoutRoom = 0;
    }

    /** Where all pages belong to the plan, in order, so that whoever walks may go by their titles. None overlap. */
    public List<TitleRange> ranges() {
        List<TitleRange> ranges = isByNamespace()
                ? wholeNamespaces().stream().map(id -> new TitleRange(id, "")).toList()
                : prefixes().stream()
                        .map(TitleRange::of)
                        .filter(each -> rules.allows(each.namespaceId()))
                        .toList();
        return ranges.stream()
                .filter(each -> ranges.stream().noneMatch(other -> !other.equals(each) && other.contains(each)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether this walk has not listed that page yet; of a page in a whole namespace always, as it is in no other. */
    public boolean isNew(PageId page) {
        return isByNamespace() || isFresh(page);
    }

    /**
     * Follows a page by its number that is held and did not turn up where pages of the plan are looked for; false when
     * there is no room for it.
     */
    public boolean followOn(PageId page) {
        boolean isFollowed = rules.isEverything() || followed.add(page);
        followed.keep();
        return isFollowed;
    }

    private List<PlacedTitle> prefixes() {
        return scope.prefixes().stream()
                .map(each -> PlacedTitle.of(each, wiki.namespaces()))
                .toList();
    }

    private List<Integer> wholeNamespaces() {
        return !isByNamespace()
                ? List.of()
                : wiki.namespaces().stream()
                        .map(Namespace::id)
                        .filter(id -> id >= 0 && rules.allows(id))
                        .sorted()
                        .toList();
    }

    /** Whether pages can be meant that are in none of the ranges. */
    public boolean hasOthers() {
        return !rules.isEverything();
    }

    /**
     * The next of the pages that are meant although they need not be in one of the ranges, without those that this walk
     * has listed. Those that were listed for a title or a category once are among them even when the wiki has them no longer.
     *
     * @param next what the list before said, null to begin
     */
    public PageList others(@Nullable String next, int limit) {
        List<Stage> stages = isByNamespace()
                ? List.of(new OfFollowed())
                : stages().stream()
                        .filter(each -> !(each instanceof OfBeginning))
                        .toList();
        return pages(next, limit, stages);
    }

    private PageList pages(@Nullable String next, int limit, List<Stage> stages) {
        Place place = next == null ? new Place(stages.getFirst().key(), null) : place(next);
        int index = index(stages, place.stage());
        PageList list = list(stages.get(index), place.next(), limit);
        List<PageId> fresh = list.pages().stream().filter(this::isNew).toList();
        String after = list.next() != null
                ? written(stages.get(index), list.next())
                : index + 1 < stages.size() ? written(stages.get(index + 1), null) : null;
        return new PageList(fresh, after);
    }

    /** A lister of the same pages that knows nothing of the walks of this one, for a walk beside it. */
    public PagesOfPlan again() {
        return new PagesOfPlan(wiki, reader, rules, followed);
    }

    /** What was listed is remembered as far as there is room: a page that comes twice only costs time. */
    private boolean isFresh(PageId page) {
        return !listed.contains(page) && (listed.size() >= followed.pagesMax() || listed.add(page));
    }

    /** How many pages there will be, where the wiki can tell beforehand. */
    public OptionalLong total() {
        if (rules.isEverything()) {
            return OptionalLong.of(reader.pagesTotal());
        }
        boolean isCountable = scope.namespaces().isEmpty() && scope.prefixes().isEmpty();
        if (!isCountable || (scope.categories().isEmpty() && scope.titles().isEmpty())) {
            return OptionalLong.empty();
        }
        long members =
                scope.categories().stream().mapToLong(lists::membersTotal).sum();
        return OptionalLong.of(members + scope.titles().size());
    }

    /** Titles of the plan at which there is no page yet. */
    public List<String> titlesWithoutPage() {
        return lists.at(scope.titles()).stream()
                .filter(found -> found.page() == null)
                .map(FoundTitle::title)
                .toList();
    }

    private PageList list(Stage stage, @Nullable String next, int limit) {
        return switch (stage) {
            case OfBeginning(PlacedTitle prefix) -> lists.beginning(prefix.namespaceId(), prefix.name(), next, limit);
            case OfCategory(String title) -> members(title, next, limit);
            case OfTitles _ -> atTitles(next, limit);
            case OfFollowed _ -> followed(next, limit);
        };
    }

    private PageList members(String title, @Nullable String next, int limit) {
        PageLists.Members members = lists.members(title, null, next, limit);
        List<PageId> pages = members.members().stream()
                .filter(each -> isWanted(each.namespaceId()))
                .map(CategoryMember::page)
                .filter(this::hasRoom)
                .toList();
        followed.keep();
        return new PageList(pages, members.next());
    }

    private boolean hasRoom(PageId page) {
        boolean isAdded = followed.add(page);
        withoutRoom += isAdded ? 0 : 1;
        return isAdded;
    }

    /** How many pages of categories this walk left out because there are more than may be followed. */
    public int withoutRoom() {
        return withoutRoom;
    }

    /** Whether a member of a category is meant; the pages of categories only where their namespace is asked for. */
    boolean isWanted(int namespaceId) {
        return namespaceId == CATEGORY ? scope.namespaces().contains(CATEGORY) : rules.allows(namespaceId);
    }

    private PageList atTitles(@Nullable String next, int limit) {
        int start = next == null ? 0 : Integer.parseInt(next);
        int end = Math.min(start + limit, scope.titles().size());
        List<PageId> pages = new ArrayList<>();
        for (FoundTitle found : lists.at(scope.titles().subList(Math.min(start, end), end))) {
            if (found.page() != null) {
                pages.add(found.page());
                followed.add(found.page());
            }
        }
        followed.keep();
        return new PageList(pages, end < scope.titles().size() ? Integer.toString(end) : null);
    }

    private PageList followed(@Nullable String next, int limit) {
        List<PageId> pages = followed.after(next == null ? 0 : Long.parseLong(next), limit);
        String after =
                pages.size() < limit ? null : Long.toString(pages.getLast().value());
        return new PageList(pages, after);
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        if (isByNamespace()) {
            wholeNamespaces().forEach(id -> stages.add(new OfBeginning(new PlacedTitle(id, ""))));
        }
        scope.categories().forEach(each -> stages.add(new OfCategory(each)));
        prefixes().forEach(each -> stages.add(new OfBeginning(each)));
        if (!scope.titles().isEmpty()) {
            stages.add(new OfTitles());
        }
        if (!rules.isEverything()) {
            stages.add(new OfFollowed());
        }
        if (stages.isEmpty()) {
            throw new IllegalStateException(wiki.wikiId() + " has no namespace that is followed");
        }
        return stages;
    }

    private boolean isByNamespace() {
        return scope.categories().isEmpty()
                && scope.titles().isEmpty()
                && scope.prefixes().isEmpty();
    }

    /** A list that is no longer there was read or is not wanted: its walk begins anew. */
    private static int index(List<Stage> stages, String key) {
        for (int index = 0; index < stages.size(); index++) {
            if (stages.get(index).key().equals(key)) {
                return index;
            }
        }
        return 0;
    }

    private static String written(Stage stage, @Nullable String next) {
        return new String(CODEC.encode(new Place(stage.key(), next)), StandardCharsets.UTF_8);
    }

    private static Place place(String written) {
        try {
            return CODEC.decode(written.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedEventException e) {
            throw new IllegalArgumentException("this is no place in a list of pages: " + written, e);
        }
    }
}
