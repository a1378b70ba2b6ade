package org.tributary.article.uncredit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Outcome;
import org.tributary.article.decide.Uncrediting;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.publish.Committing;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.Outbox;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.Turn;
import org.tributary.article.store.WikiRows;
import org.tributary.article.store.removal.CreditRemoval;
import org.tributary.article.store.removal.Untold;
import org.tributary.article.waiting.Patience;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.wiki.Wiki;

/** Tells of what credit removals have hidden or shown again, some revisions at a time; whoever crashes goes on where it was. */
@Singleton
final class CreditTelling {
    private final ArticleStore store;
    private final Committing committing;
    private final ArticleChangePublisher publisher;
    private final Patience patience;
    private final int revisionsMax;
    private final int contributorsMax;
    private final Clock clock = Clock.systemUTC();

    CreditTelling(
            ArticleStore store,
            Committing committing,
            ArticleChangePublisher publisher,
            Patience patience,
            UncreditConfig config,
            ArticleSettings settings) {
        this.store = store;
        this.committing = committing;
        this.publisher = publisher;
        this.patience = patience;
        this.revisionsMax = config.revisionsMax();
        this.contributorsMax = settings.attribution().contributorsMax();
    }

    void tellAll() {
        boolean isMore = true;
        while (isMore) {
            Optional<List<Outbox.Row>> rows = patience.untilDone(this::tellSome);
            rows.ifPresent(publisher::publish);
            isMore = rows.isPresent();
        }
    }

    /** Empty when there is nothing to be told. */
    private Optional<List<Outbox.Row>> tellSome() {
        try (StoreSession session = store.begin()) {
            Optional<Untold> untold = session.removals().next(revisionsMax);
            if (untold.isEmpty()) {
                return Optional.empty();
            }
            session.removals().told(untold.get());
            WikiId wikiId = untold.get().removal().wikiId();
            WikiRows.Known wiki = session.wikis(List.of(wikiId)).get(wikiId);
            if (untold.get().revisions().isEmpty() || wiki == null) {
                session.commit();
                return Optional.of(List.of());
            }
            return Optional.of(told(session, untold.get(), wiki.wiki()));
        }
    }

    private List<Outbox.Row> told(StoreSession session, Untold untold, Wiki wiki) {
        Map<PageKey, ArticleState> before = session.load(untold.revisions());
        Map<PageKey, ArticleState> after = new HashMap<>(before);
        List<Change> changes = new ArrayList<>();
        Instant now = clock.instant();
        for (Untold.Revision one : untold.revisions()) {
            ArticleState state = Objects.requireNonNull(after.get(one.page()), "state of a page that was loaded");
            Outcome outcome =
                    Uncrediting.decide(state, one.id(), cause(untold.removal(), one, now), now, contributorsMax);
            if (outcome instanceof Outcome.Applied applied) {
                after.put(one.page(), applied.next());
                changes.add(applied.change());
            }
        }
        List<Turn> turns = before.entrySet().stream()
                .map(each ->
                        new Turn(each.getValue(), Objects.requireNonNull(after.get(each.getKey()), "state of a page")))
                .filter(turn -> turn.after().version() > turn.before().version())
                .toList();
        return committing.commit(
                session, new Committing.Batch(turns, Map.of(), changes, Map.of(wiki.wikiId(), wiki), Map.of()));
    }

    private static EventMeta cause(CreditRemoval removal, Untold.Revision one, Instant now) {
        String fact = "credit-removal|" + removal.wikiId() + "|" + removal.number() + "|"
                + (removal.restoredDt() == null ? "removed" : "restored") + "|" + one.page() + "|" + one.id();
        String id =
                UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString();
        return new EventMeta(
                "tributary.credit-removal", id, now, removal.wikiId().value(), null, null);
    }
}
