package org.tributary.article.wiki;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.article.decide.ArticleDecision;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Outcome;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.publish.Committing;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.Outbox;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.Turn;
import org.tributary.article.store.WikiRows;
import org.tributary.article.waiting.Patience;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;

/** Withdraws every article of a wiki that is not followed any more, some at a time; whoever crashes goes on where it was. */
@Singleton
final class Forgetting {
    private final ArticleStore store;
    private final Committing committing;
    private final ArticleChangePublisher publisher;
    private final Patience patience;
    private final int articlesMax;

    Forgetting(
            ArticleStore store,
            Committing committing,
            ArticleChangePublisher publisher,
            Patience patience,
            ArticleSettings settings) {
        this.store = store;
        this.committing = committing;
        this.publisher = publisher;
        this.patience = patience;
        this.articlesMax = settings.batch().forgottenMax();
    }

    void withdrawAll(Wiki wiki) {
        boolean isMore = true;
        while (isMore) {
            Optional<List<Outbox.Row>> rows = patience.untilDone(() -> withdrawSome(wiki));
            rows.ifPresent(publisher::publish);
            isMore = rows.isPresent();
        }
    }

    /** Empty when nothing is left, or when the wiki has been taken up again in the meantime. */
    private Optional<List<Outbox.Row>> withdrawSome(Wiki wiki) {
        WikiId wikiId = wiki.wikiId();
        try (StoreSession session = store.begin()) {
            List<PageKey> pages = session.visibleArticles(wikiId, articlesMax);
            Map<PageKey, ArticleState> states =
                    session.load(pages.stream().collect(Collectors.toMap(Function.identity(), page -> List.of())));
            WikiRows.Known known = session.wikis(List.of(wikiId)).get(wikiId);
            boolean isWanted = known != null && known.wiki().following() != Following.FORGOTTEN;
            if (pages.isEmpty() || isWanted) {
                return Optional.empty();
            }
            List<Turn> turns = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            for (PageKey page : pages) {
                ArticleState state = Objects.requireNonNull(states.get(page), "state of a page that was loaded");
                if (ArticleDecision.forget(state, cause(wiki, page), wiki.dt()) instanceof Outcome.Applied applied) {
                    turns.add(new Turn(state, applied.next()));
                    changes.add(applied.change());
                }
            }
            return Optional.of(committing.commit(
                    session, new Committing.Batch(turns, Map.of(), changes, Map.of(wikiId, wiki), Map.of())));
        }
    }

    private static EventMeta cause(Wiki wiki, PageKey page) {
        String fact = "forgotten|" + page + "|" + wiki.dt();
        String id =
                UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString();
        return new EventMeta("tributary.wiki", id, wiki.dt(), wiki.wikiId().value(), null, null);
    }
}
