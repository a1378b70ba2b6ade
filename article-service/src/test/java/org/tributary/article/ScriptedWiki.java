package org.tributary.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** A wiki that lives by a seed: what it does is told as page changes, what it shows at the end is known. */
final class ScriptedWiki {
    /** Stands for the text of a revision that is hidden. */
    static final String HIDDEN = "(hidden)";

    private static final int PAGES = 3;

    private final WikiId wikiId;
    private final Random random;
    private final Map<Long, ModelPage> pages = new TreeMap<>();
    private final List<PageChange> told = new ArrayList<>();
    private long second;

    ScriptedWiki(WikiId wikiId, Random random) {
        this.wikiId = wikiId;
        this.random = random;
    }

    /** A page as the wiki shows it: the revisions in view with their texts. */
    static final class ModelPage {
        private final NavigableMap<Long, String> shown = new TreeMap<>();
        private final NavigableMap<Long, Revision> made = new TreeMap<>();
        private String title;
        private boolean isDeleted;

        private ModelPage(String title) {
            this.title = title;
        }

        private Revision made(long id) {
            return Objects.requireNonNull(made.get(id), "a revision that was made");
        }

        NavigableMap<Long, String> shown() {
            return shown;
        }

        String title() {
            return title;
        }

        boolean isDeleted() {
            return isDeleted;
        }
    }

    Map<Long, ModelPage> pages() {
        return pages;
    }

    /** Lives through everything that can happen to a page. */
    List<PageChange> live(int steps) {
        for (int i = 0; i < steps; i++) {
            long pageId = 1L + random.nextInt(PAGES);
            ModelPage page = pages.computeIfAbsent(pageId, id -> new ModelPage("Page_" + id));
            if (page.isDeleted) {
                undelete(pageId, page);
                continue;
            }
            switch (page.shown.isEmpty() ? 0 : random.nextInt(8)) {
                case 1 -> hideOrShow(pageId, page);
                case 2 -> move(pageId, page);
                case 3 -> delete(pageId, page);
                default -> edit(pageId, page);
            }
        }
        return List.copyOf(told);
    }

    /** Only edits, each of which can be told at any time. */
    List<PageChange> edits(int steps) {
        for (int i = 0; i < steps; i++) {
            long pageId = 1L + random.nextInt(PAGES);
            edit(pageId, pages.computeIfAbsent(pageId, id -> new ModelPage("Page_" + id)));
        }
        return List.copyOf(told);
    }

    private Events events(long pageId, ModelPage page) {
        return new Events(wikiId, pageId, page.title);
    }

    private void edit(long pageId, ModelPage page) {
        long id = ++second;
        String text = "text " + random.nextInt(30) + " of page " + pageId;
        Revision revision =
                Events.revision(id, id, User.named(1L + random.nextInt(5), "Editor " + random.nextInt(5)), text);
        told.add(
                page.made.isEmpty()
                        ? events(pageId, page).create(revision)
                        : events(pageId, page).edit(revision));
        page.made.put(id, revision);
        page.shown.put(id, text);
    }

    private void hideOrShow(long pageId, ModelPage page) {
        List<Long> ids =
                new ArrayList<>(page.shown.headMap(page.shown.lastKey()).keySet());
        if (ids.isEmpty()) {
            return;
        }
        long id = ids.get(random.nextInt(ids.size()));
        Revision made = page.made(id);
        boolean isHidden = HIDDEN.equals(page.shown.get(id));
        Revision revision = isHidden ? made : Events.revision(id, id, null, null);
        told.add(events(pageId, page).visibility(++second, revision));
        page.shown.put(id, isHidden ? text(made) : HIDDEN);
    }

    private void move(long pageId, ModelPage page) {
        page.title = "Page_" + pageId + "_moved_" + ++second;
        told.add(events(pageId, page).move(second, null));
    }

    private void delete(long pageId, ModelPage page) {
        told.add(events(pageId, page).delete(++second));
        page.isDeleted = true;
        page.shown.clear();
    }

    /** The last revision comes back, and some of the others. */
    private void undelete(long pageId, ModelPage page) {
        long last = page.made.lastKey();
        told.add(events(pageId, page).undelete(++second, page.made(last)));
        page.isDeleted = false;
        page.shown.put(last, text(page.made(last)));
        second++;
        for (Revision back : page.made.headMap(last).values()) {
            if (random.nextBoolean()) {
                told.add(events(pageId, page).restate(second, back, RestateReason.UNDELETE, false));
                page.shown.put(back.revId().value(), text(back));
            }
        }
    }

    private static String text(Revision revision) {
        return String.valueOf(
                revision.mainSlot() == null ? null : revision.mainSlot().contentBody());
    }
}
