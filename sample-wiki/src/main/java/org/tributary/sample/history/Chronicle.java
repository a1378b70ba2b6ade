package org.tributary.sample.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.tributary.sample.source.Edit;
import org.tributary.sample.source.Editors;
import org.tributary.sample.source.Mark;
import org.tributary.sample.source.MistakeInSource;
import org.tributary.sample.source.Operation;
import org.tributary.sample.source.PageSource;

/**
 * Turns pages as written into pages as a wiki holds them. Ids of pages and revisions follow the order in which they reached
 * the wiki, so an import gives high ids to old dates.
 */
public final class Chronicle {
    private static final int NOON = 12;

    private final Editors editors;
    private final Map<Edit, Long> revisionIds = new HashMap<>();
    private final Map<PageSource, Long> pageIds = new HashMap<>();

    private Chronicle(Editors editors) {
        this.editors = editors;
    }

    /**
     * The pages of the wiki, by id.
     *
     * @throws MistakeInSource if a script cannot be replayed
     */
    public static List<WikiPage> of(List<PageSource> written, Editors editors) {
        var chronicle = new Chronicle(editors);
        List<PageSource> sources = withRedirectsLeftBehind(written);
        requireOneOfEach(sources);
        chronicle.giveIds(sources);
        return sources.stream()
                .map(chronicle::page)
                .sorted(Comparator.comparingLong(WikiPage::id))
                .toList();
    }

    private static List<PageSource> withRedirectsLeftBehind(List<PageSource> written) {
        var sources = new ArrayList<PageSource>();
        for (PageSource page : written) {
            sources.add(page);
            for (Edit edit : page.edits()) {
                for (Operation operation : edit.operations()) {
                    if (operation instanceof Operation.MovedFrom moved) {
                        sources.add(leftBehind(page, edit, moved.title()));
                    }
                }
            }
        }
        return sources;
    }

    private static PageSource leftBehind(PageSource page, Edit edit, String oldTitle) {
        var creation = new Edit(
                edit.place(), edit.at(), edit.editor(), Set.of(), edit.importedOn(), edit.summary(), List.of());
        return new PageSource(edit.place(), oldTitle, "#REDIRECT [[" + page.title() + "]]", List.of(creation));
    }

    private static void requireOneOfEach(List<PageSource> sources) {
        var titles = new HashSet<String>();
        for (PageSource page : sources) {
            if (!titles.add(page.title())) {
                throw new MistakeInSource(page.place(), "'" + page.title() + "' is already another page's title");
            }
        }
    }

    private void giveIds(List<PageSource> sources) {
        var arrivals = new ArrayList<Arrival>();
        for (PageSource page : sources) {
            Instant last = Instant.EPOCH;
            for (Edit edit : page.edits()) {
                if (edit.at().isBefore(last)) {
                    throw new MistakeInSource(edit.place(), "this edit is older than the one before it");
                }
                last = edit.at();
                arrivals.add(new Arrival(arrived(edit), page, edit));
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        for (Arrival arrival : arrivals) {
            revisionIds.put(arrival.edit(), (long) revisionIds.size() + 1);
            pageIds.putIfAbsent(arrival.page(), (long) pageIds.size() + 1);
        }
    }

    private static Instant arrived(Edit edit) {
        return edit.importedOn()
                .map(day -> day.atTime(NOON, 0).toInstant(ZoneOffset.UTC))
                .orElse(edit.at());
    }

    private WikiPage page(PageSource page) {
        List<String> texts = Replay.texts(page);
        var revisions = new ArrayList<WikiRevision>();
        for (int i = 0; i < texts.size(); i++) {
            Edit edit = page.edits().get(i);
            boolean hasParent = i > 0 && !edit.is(Mark.ROOT);
            OptionalLong parent = hasParent ? OptionalLong.of(id(page.edits().get(i - 1))) : OptionalLong.empty();
            long origin = id(page.edits().get(originOf(i, page.edits())));
            revisions.add(new WikiRevision(id(edit), parent, origin, edit, editorId(edit), texts.get(i)));
        }
        List<WikiRevision> told = revisions.stream()
                .filter(revision -> !revision.edit().is(Mark.GONE))
                .sorted(Comparator.comparingLong(WikiRevision::id))
                .toList();
        return new WikiPage(Objects.requireNonNull(pageIds.get(page)), page.title(), told);
    }

    /** Moves, records and reverts bring no text of their own: they point at the revision that did. */
    private static int originOf(int edit, List<Edit> edits) {
        for (Operation operation : edits.get(edit).operations()) {
            if (operation instanceof Operation.Reverted reverted) {
                return originOf(edit - 1 - reverted.edits(), edits);
            }
            if (operation instanceof Operation.MovedFrom || operation instanceof Operation.Recorded) {
                return originOf(edit - 1, edits);
            }
        }
        return edit;
    }

    private long id(Edit edit) {
        return Objects.requireNonNull(revisionIds.get(edit));
    }

    private OptionalLong editorId(Edit edit) {
        OptionalLong id = editors.id(edit.editor());
        if (id.isEmpty() && !Editors.isAddress(edit.editor())) {
            throw new MistakeInSource(edit.place(), "nobody called '" + edit.editor() + "' is in editors.txt");
        }
        return id;
    }

    private record Arrival(Instant at, PageSource page, Edit edit) {}
}
