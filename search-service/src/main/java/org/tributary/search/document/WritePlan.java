package org.tributary.search.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;

/**
 * Works out which pages have to be written after a batch of changes, and how. A redirect lends its title to the article
 * that it leads to, so a change of either writes both. What comes out depends on the states of the pages alone, never on
 * the order in which they came.
 */
public final class WritePlan {
    private final HeldPages held;
    private final int redirectTitlesMax;
    private final Map<PageKey, PageState> states = new LinkedHashMap<>();
    private final Map<PageKey, @Nullable IndexedPage> before = new HashMap<>();
    private final Set<PageKey> changed = new LinkedHashSet<>();
    private int notNewer;

    private record TitleKey(WikiId wikiId, PageTitle title) {}

    private WritePlan(HeldPages held, int redirectTitlesMax) {
        this.held = held;
        this.redirectTitlesMax = redirectTitlesMax;
    }

    /**
     * What to write.
     *
     * @param writes pages to be written, each once
     * @param notNewer how many of the states said nothing new
     */
    public record Outcome(List<IndexedPage> writes, int notNewer) {}

    /**
     * Plans the writes for states of different pages.
     *
     * @param redirectTitlesMax how many redirect titles an article gets at most; the first in order are taken
     */
    public static Outcome of(Collection<PageState> news, HeldPages held, int redirectTitlesMax) {
        WritePlan plan = new WritePlan(held, redirectTitlesMax);
        news.forEach(plan::merge);
        plan.addNeighbours();
        return new Outcome(plan.writes(), plan.notNewer);
    }

    private void merge(PageState news) {
        IndexedPage page = before(news.key());
        PageState merged = page == null ? news : page.state().merge(news);
        if (page != null && merged.equals(page.state())) {
            notNewer++;
            return;
        }
        states.put(news.key(), merged);
        changed.add(news.key());
    }

    /** Articles and redirects that changed pages led to, or were led to from, before or after. */
    private void addNeighbours() {
        Set<TitleKey> titles = new LinkedHashSet<>();
        for (PageKey key : changed) {
            IndexedPage page = before(key);
            if (page != null) {
                addTitle(titles, page.state());
            }
            addTitle(titles, state(key));
        }
        for (TitleKey title : titles) {
            held.articlesTitled(title.wikiId(), title.title()).forEach(this::load);
            held.redirectsTo(title.wikiId(), title.title()).forEach(this::load);
        }
    }

    private static void addTitle(Set<TitleKey> titles, PageState state) {
        ArticleContent content = state.content();
        if (content == null) {
            return;
        }
        PageTitle title = content.isRedirect() ? content.redirectTarget() : content.title();
        if (title != null) {
            titles.add(new TitleKey(state.key().wikiId(), title));
        }
    }

    private List<IndexedPage> writes() {
        Map<TitleKey, List<PageState>> redirects = new HashMap<>();
        Set<TitleKey> articles = new LinkedHashSet<>();
        for (PageState state : states.values()) {
            WikiId wikiId = state.key().wikiId();
            ArticleContent content = state.content();
            if (content != null && !content.isRedirect()) {
                articles.add(new TitleKey(wikiId, content.title()));
            } else if (content != null && content.redirectTarget() != null) {
                redirects
                        .computeIfAbsent(new TitleKey(wikiId, content.redirectTarget()), _ -> new ArrayList<>())
                        .add(state);
            }
        }
        List<IndexedPage> writes = new ArrayList<>();
        for (PageState state : states.values()) {
            IndexedPage page = derive(state, redirects, articles);
            if (changed.contains(state.key()) || !page.equals(before(state.key()))) {
                writes.add(page);
            }
        }
        return writes;
    }

    /** Every page that matters for this one was loaded by {@link #addNeighbours()}. */
    private IndexedPage derive(PageState state, Map<TitleKey, List<PageState>> redirects, Set<TitleKey> articles) {
        ArticleContent content = state.content();
        WikiId wikiId = state.key().wikiId();
        if (content == null) {
            return new IndexedPage(state, List.of(), false);
        }
        if (content.isRedirect()) {
            PageTitle target = content.redirectTarget();
            return new IndexedPage(
                    state, List.of(), target == null || !articles.contains(new TitleKey(wikiId, target)));
        }
        List<String> titles = redirects.getOrDefault(new TitleKey(wikiId, content.title()), List.of()).stream()
                .map(PageState::redirect)
                .flatMap(redirect -> redirect == null
                        ? Stream.empty()
                        : Stream.of(redirect.title().display()))
                .distinct()
                .sorted()
                .limit(redirectTitlesMax)
                .toList();
        return new IndexedPage(state, titles, true);
    }

    private void load(PageKey key) {
        if (states.containsKey(key)) {
            return;
        }
        IndexedPage page = before(key);
        if (page != null) {
            states.put(key, page.state());
        }
    }

    private PageState state(PageKey key) {
        PageState state = states.get(key);
        if (state == null) {
            throw new IllegalStateException("no state of " + key + " was merged");
        }
        return state;
    }

    private @Nullable IndexedPage before(PageKey key) {
        if (!before.containsKey(key)) {
            before.put(key, held.page(key));
        }
        return before.get(key);
    }
}
