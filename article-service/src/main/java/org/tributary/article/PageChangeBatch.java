package org.tributary.article;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.article.content.ForeignHtml;
import org.tributary.article.decide.Arrival;
import org.tributary.article.decide.ArticleDecision;
import org.tributary.article.decide.ArticleState;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Outcome;
import org.tributary.article.decide.TextHash;
import org.tributary.article.publish.Committing;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.Outbox;
import org.tributary.article.store.PageHtml;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.Turn;
import org.tributary.article.store.WikiRows;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.Wiki;

/** Decides a batch of page changes and makes it so, in one transaction. */
@Singleton
final class PageChangeBatch {
    private final ArticleStore store;
    private final Committing committing;
    private final int contributorsMax;
    private final int attemptsMax;
    private final Clock clock = Clock.systemUTC();

    PageChangeBatch(ArticleStore store, Committing committing, ArticleSettings settings) {
        this.store = store;
        this.committing = committing;
        this.contributorsMax = settings.attribution().contributorsMax();
        this.attemptsMax = settings.verification().attemptsMax();
    }

    /**
     * What has become of a batch.
     *
     * @param outcomes in the order of the arrivals
     * @param rows now to be published
     * @param requests now to be sent to ingest
     */
    record Result(List<Outcome> outcomes, List<Outbox.Row> rows, List<RepairRequest> requests) {}

    /**
     * Applies changes in their order.
     *
     * @param fallbacks wikis to stand in for those nothing is known of yet
     */
    Result apply(List<Arrival> arrivals, Map<WikiId, Wiki> fallbacks) {
        Map<PageKey, List<Arrival>> byPage = new TreeMap<>();
        arrivals.forEach(arrival -> byPage.computeIfAbsent(arrival.change().key(), page -> new ArrayList<>())
                .add(arrival));
        Set<WikiId> wikiIds = new HashSet<>();
        byPage.keySet().forEach(page -> wikiIds.add(page.wikiId()));
        try (StoreSession session = store.begin()) {
            Map<PageKey, ArticleState> before = session.load(byPage);
            Map<WikiId, WikiRows.Known> known = session.wikis(wikiIds);
            Map<PageKey, ArticleState> after = new HashMap<>(before);
            List<Outcome> outcomes = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                Outcome outcome = decide(held(after, arrival.change().key()), arrival, known);
                outcomes.add(outcome);
                if (outcome instanceof Outcome.Applied applied) {
                    after.put(applied.change().key(), applied.next());
                    changes.add(applied.change());
                }
                if (outcome instanceof Outcome.Compared compared) {
                    after.put(arrival.change().key(), compared.next());
                    changes.addAll(compared.changes());
                }
            }
            Map<WikiId, Wiki> wikis = new HashMap<>(fallbacks);
            known.forEach((id, held) -> wikis.put(id, held.wiki()));
            List<Turn> turns = turns(byPage.keySet(), before, after);
            Map<PageKey, PageHtml> htmls = htmls(arrivals, after);
            ComparedLists lists = ComparedLists.of(arrivals, outcomes);
            List<RepairRequest> requests = new ArrayList<>(lists.note(session, clock.instant(), attemptsMax));
            requests.addAll(MissedRevisions.in(arrivals, after, known, session, clock.instant()));
            if (turns.isEmpty() && htmls.isEmpty()) {
                lists.commit(session);
                return new Result(outcomes, List.of(), requests);
            }
            List<Outbox.Row> rows =
                    committing.commit(session, new Committing.Batch(turns, bodies(arrivals), changes, wikis, htmls));
            return new Result(outcomes, rows, requests);
        }
    }

    private static ArticleState held(Map<PageKey, ArticleState> states, PageKey page) {
        return Objects.requireNonNull(states.get(page), "state of a page that was loaded");
    }

    private Outcome decide(ArticleState state, Arrival arrival, Map<WikiId, WikiRows.Known> known) {
        WikiRows.Known wiki = known.get(arrival.change().wikiId());
        return ArticleDecision.decide(state, arrival, wiki == null ? null : wiki.forgottenDt(), contributorsMax);
    }

    private static List<Turn> turns(
            Collection<PageKey> pages, Map<PageKey, ArticleState> before, Map<PageKey, ArticleState> after) {
        return pages.stream()
                .map(page -> new Turn(held(before, page), held(after, page)))
                .filter(turn -> turn.after().version() > turn.before().version())
                .toList();
    }

    /** The source wiki's HTML of those revisions that are the current ones in the end. */
    private static Map<PageKey, PageHtml> htmls(List<Arrival> arrivals, Map<PageKey, ArticleState> after) {
        Map<PageKey, PageHtml> htmls = new HashMap<>();
        for (Arrival arrival : arrivals) {
            PageChange change = arrival.change();
            Revision revision = change.revision();
            String html = revision == null ? null : revision.sourceHtml();
            if (revision == null || html == null) {
                continue;
            }
            StoreSession.shown(held(after, change.key()))
                    .filter(revision.revId()::equals)
                    .ifPresent(shown ->
                            htmls.put(change.key(), new PageHtml(shown, ForeignHtml.safe(html, base(change)))));
        }
        return htmls;
    }

    private static String base(PageChange change) {
        String uri = change.meta().uri();
        return uri == null ? "https://" + change.meta().domain() + "/" : uri;
    }

    private static Map<PageKey, Map<TextHash, byte[]>> bodies(List<Arrival> arrivals) {
        Map<PageKey, Map<TextHash, byte[]>> bodies = new HashMap<>();
        for (Arrival arrival : arrivals) {
            Map<TextHash, byte[]> own = bodies.computeIfAbsent(arrival.change().key(), page -> new LinkedHashMap<>());
            arrival.texts().forEach((role, text) -> {
                byte[] body = arrival.bodies().get(role);
                if (body != null) {
                    own.put(text.hash(), body);
                }
            });
        }
        return bodies;
    }
}
