package org.tributary.article.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.article.Events;
import org.tributary.article.credit.Credits;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;
import org.tributary.article.credit.Tally;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** Histories made from a seed, told in every way a river can tell them. The seed is in the name of each run. */
final class ArticleSim {
    private static final int REVISIONS = 60;
    private static final int ROUNDS = 40;

    private final Events page = new Events(new WikiId("simwiki"), 1, "Neuron");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20_260_101, 77_777})
    void any_order_and_any_repetition_end_in_the_same_holdings(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<PageChange> history = history(random);
            ArticleState expected = told(history);
            List<PageChange> shuffled = new ArrayList<>(history);
            shuffled.addAll(history.subList(0, random.nextInt(history.size())));
            Collections.shuffle(shuffled, random);

            ArticleState state = told(shuffled);

            assertThat(holdings(state)).isEqualTo(holdings(expected));
            assertThat(state.current()).isNotNull();
            assertThat(state.currentRevision()).isEqualTo(expected.currentRevision());
            assertExact(state);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6, 20_260_102, 88_888})
    void telling_the_past_again_changes_nothing_and_makes_no_version(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<PageChange> life = life(random);
            ArticleState expected = told(life);
            List<PageChange> cut = new ArrayList<>();
            int at = 0;
            while (at < life.size()) {
                int to = Math.min(life.size(), at + 1 + random.nextInt(10));
                cut.addAll(life.subList(at, to));
                at = random.nextInt(4) == 0 ? Math.max(0, at - random.nextInt(20)) : to;
                at = cut.size() > life.size() * 20 ? to : at;
            }

            ArticleState state = told(cut);

            assertThat(state.version()).isEqualTo(expected.version());
            assertThat(state.ledgerHash()).isEqualTo(expected.ledgerHash());
            assertThat(holdings(state)).isEqualTo(holdings(expected));
            assertExact(state);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8, 9, 20_260_103, 99_999})
    void contributors_are_exact_whatever_happens(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<PageChange> life = new ArrayList<>(life(random));
            life.addAll(life.subList(0, life.size() / 3));
            Collections.shuffle(life, random);
            ArticleState state = ArticleState.unseen(PageKey.of("simwiki", 1));
            for (PageChange change : life) {
                ArticleState before = state;
                state = next(state, change);
                long most = change instanceof PageChange.RevisionList ? REVISIONS : 1;
                assertThat(state.version() - before.version()).isBetween(0L, most);
                assertExact(state);
                assertNothingHidden(state);
            }
        }
    }

    /** Revisions as a dump and a live feed tell them, some by both. */
    private List<PageChange> history(Random random) {
        List<PageChange> changes = new ArrayList<>();
        for (int i = 1; i <= REVISIONS; i++) {
            Revision revision = revision(random, i);
            boolean isLive = i > REVISIONS / 2 || random.nextBoolean();
            if (isLive) {
                changes.add(i == 1 ? page.create(revision) : page.edit(revision));
            }
            if (!isLive || random.nextBoolean()) {
                changes.add(page.dump(revision, i == REVISIONS));
            }
        }
        return changes;
    }

    /** A page's life in order: edits, hiding and showing, deletion and partial restoring, moves, and true lists of it. */
    private List<PageChange> life(Random random) {
        List<PageChange> life = new ArrayList<>();
        List<Revision> shown = new ArrayList<>();
        NavigableMap<Long, Revision> listed = new TreeMap<>();
        Events here = page;
        for (int i = 1; i <= REVISIONS; i++) {
            Revision revision = revision(random, i * 10L);
            life.add(i == 1 ? here.create(revision) : here.edit(revision));
            shown.add(revision);
            listed.put(revision.revId().value(), revision);
            int dice = random.nextInt(12);
            Revision some = shown.get(random.nextInt(shown.size()));
            long id = some.revId().value();
            if (dice == 0 && shown.size() > 1 && !some.equals(revision)) {
                Revision hidden = Events.revision(id, id, null, null);
                life.add(here.visibility(i * 10L + 1, hidden));
                listed.computeIfPresent(id, (gone, any) -> hidden);
                if (random.nextBoolean()) {
                    life.add(here.visibility(i * 10L + 2, some));
                    listed.computeIfPresent(id, (back, any) -> some);
                }
            } else if (dice == 1) {
                here = here.titled("Title " + i);
                life.add(here.move(i * 10L + 3, null));
            } else if (dice == 2) {
                life.add(here.delete(i * 10L + 4));
                life.add(here.undelete(i * 10L + 5, revision));
                life.addAll(restored(random, here, i * 10L + 6, shown, listed));
            } else if (dice == 3) {
                life.add(list(random, here, i * 10L + 7, listed));
            }
        }
        return life;
    }

    /** Some of all revisions come back, and always the last. */
    private static List<PageChange> restored(
            Random random, Events here, long second, List<Revision> shown, NavigableMap<Long, Revision> listed) {
        List<PageChange> restored = new ArrayList<>();
        listed.clear();
        listed.put(shown.getLast().revId().value(), shown.getLast());
        for (Revision back : shown.subList(0, shown.size() - 1)) {
            if (random.nextBoolean()) {
                restored.add(here.restate(second, back, RestateReason.UNDELETE, false));
                listed.put(back.revId().value(), back);
            }
        }
        return restored;
    }

    /** What is in public view; now and then the oldest revision has gone to another page. */
    private static PageChange list(Random random, Events here, long second, NavigableMap<Long, Revision> listed) {
        if (random.nextBoolean() && listed.size() > 1) {
            listed.pollFirstEntry();
        }
        return here.list(second, null, null, listed.lastKey(), listed.values().toArray(Revision[]::new));
    }

    private static Revision revision(Random random, long id) {
        long editor = random.nextInt(6);
        User user = editor == 0
                ? User.named(0L, "192.0.2." + random.nextInt(3))
                : editor == 1 ? User.named(0L, "old>Imported") : User.named(editor, "Editor " + editor);
        return Events.revision(id, id, user, "text " + random.nextInt(20));
    }

    private static ArticleState told(List<PageChange> changes) {
        ArticleState state = ArticleState.unseen(PageKey.of("simwiki", 1));
        for (PageChange change : changes) {
            state = next(state, change);
        }
        return state;
    }

    private static ArticleState next(ArticleState state, PageChange change) {
        return switch (ArticleDecision.decide(state, Arrival.of(change, null), null, 20)) {
            case Outcome.Applied applied -> applied.next();
            case Outcome.Compared compared -> compared.next();
            case Outcome.Ignored ignored -> state;
            case Outcome.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private static Map<RevisionId, List<Object>> holdings(ArticleState state) {
        return state.held().values().stream()
                .filter(revision -> !revision.isWithdrawn())
                .collect(
                        Collectors.toMap(HeldRevision::id, revision -> List.of(revision.revision(), revision.texts())));
    }

    private static void assertExact(ArticleState state) {
        Map<EditorKey, List<Edit>> edits = new HashMap<>();
        state.held().values().stream()
                .filter(revision -> !revision.isWithdrawn())
                .map(revision -> Edit.of(revision.revision()))
                .forEach(edit -> edits.computeIfAbsent(edit.key(), key -> new ArrayList<>())
                        .add(edit));
        Map<EditorKey, Tally> fresh = new HashMap<>();
        edits.forEach((key, own) -> fresh.put(key, Tally.of(own)));
        Credits credits = state.credits();
        assertThat(credits.tallies()).isEqualTo(fresh);
        assertThat(credits.total()).isEqualTo(fresh.size());
        assertThat(state.revisions()).isEqualTo(holdings(state).size());
    }

    private static void assertNothingHidden(ArticleState state) {
        for (HeldRevision held : state.held().values()) {
            Revision revision = held.revision();
            assertThat(revision.isContentVisible() || held.texts().isEmpty()).isTrue();
            assertThat(revision.isEditorVisible() || revision.editor() == null).isTrue();
            assertThat(revision.isCommentVisible() || revision.comment() == null)
                    .isTrue();
        }
    }
}
