package org.tributary.article.relicensing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Outcome;
import org.tributary.article.decide.Relicensing;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.publish.Committing;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.Outbox;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.Turn;
import org.tributary.article.store.WikiRows;
import org.tributary.article.store.relicensing.Relicensed;
import org.tributary.article.store.removal.Untold;
import org.tributary.article.waiting.Patience;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.EventMeta;
import org.tributary.event.wiki.Wiki;

/** Tells of articles under another licence, some at a time; whoever crashes goes on where it was. */
@Singleton
final class LicenceTelling {
    private final ArticleStore store;
    private final Committing committing;
    private final ArticleChangePublisher publisher;
    private final Patience patience;
    private final int articlesMax;
    private final int contributorsMax;
    private final Clock clock = Clock.systemUTC();

    LicenceTelling(
            ArticleStore store,
            Committing committing,
            ArticleChangePublisher publisher,
            Patience patience,
            RelicensingConfig config,
            ArticleSettings settings) {
        this.store = store;
        this.committing = committing;
        this.publisher = publisher;
        this.patience = patience;
        this.articlesMax = config.articlesMax();
        this.contributorsMax = settings.attribution().contributorsMax();
    }

    /** Tells of the next ones; false when there is nothing to be told. */
    boolean tellSome() {
        Optional<List<Outbox.Row>> rows = patience.untilDone(this::toldSome);
        rows.ifPresent(publisher::publish);
        return rows.isPresent();
    }

    private Optional<List<Outbox.Row>> toldSome() {
        try (StoreSession session = store.begin()) {
            Optional<Relicensed> some = session.relicensing().next(articlesMax);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            Relicensed relicensed = some.get();
            WikiRows.Known wiki = session.wikis(List.of(relicensed.wikiId())).get(relicensed.wikiId());
            if (relicensed.pages().isEmpty() || wiki == null) {
                session.commit();
                return Optional.of(List.of());
            }
            return Optional.of(told(session, relicensed, wiki.wiki()));
        }
    }

    private List<Outbox.Row> told(StoreSession session, Relicensed relicensed, Wiki wiki) {
        Map<PageKey, ArticleState> states = session.load(relicensed.pages());
        List<Change> changes = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        Instant now = clock.instant();
        for (Untold.Revision one : relicensed.pages()) {
            ArticleState state = Objects.requireNonNull(states.get(one.page()), "state of a page that was loaded");
            Outcome outcome = Relicensing.decide(state, cause(relicensed, one.page(), now), now, contributorsMax);
            if (outcome instanceof Outcome.Applied applied) {
                turns.add(new Turn(state, applied.next()));
                changes.add(applied.change());
            }
        }
        return committing.commit(
                session, new Committing.Batch(turns, Map.of(), changes, Map.of(wiki.wikiId(), wiki), Map.of()));
    }

    private static EventMeta cause(Relicensed relicensed, PageKey page, Instant now) {
        String fact = "licence-exception|" + relicensed.telling() + "|" + page;
        String id =
                UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString();
        return new EventMeta(
                "tributary.licence-exception", id, now, relicensed.wikiId().value(), null, null);
    }
}
