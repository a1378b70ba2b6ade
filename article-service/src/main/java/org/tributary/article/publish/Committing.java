package org.tributary.article.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Bytes;
import org.tributary.article.store.Outbox;
import org.tributary.article.store.PageHtml;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.Turn;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;

/** Ends a transaction: what a batch changed and what is to be told of it become durable together. */
@Singleton
public final class Committing {
    private final Clock clock = Clock.systemUTC();

    /** What a batch has come to. */
    public record Batch(
            List<Turn> turns,
            Map<PageKey, Map<TextHash, byte[]>> bodies,
            List<Change> changes,
            Map<WikiId, Wiki> wikis,
            Map<PageKey, PageHtml> htmls) {}

    /** Writes and commits; returns the rows that are now to be published. */
    public List<Outbox.Row> commit(StoreSession session, Batch batch) {
        session.write(batch.turns(), batch.bodies(), batch.changes());
        session.writeHtml(batch.turns(), batch.htmls());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Outbox.Row> rows = new ArrayList<>();
        Map<PageKey, RevisionId> htmls = session.htmlRevisions(
                batch.turns().stream().map(turn -> turn.after().key()).toList());
        for (Change change : batch.changes()) {
            Map<TextHash, byte[]> own = batch.bodies().getOrDefault(change.key(), Map.of());
            byte[] event = ArticleEvents.encode(
                    change,
                    Objects.requireNonNull(batch.wikis().get(change.key().wikiId()), "wiki of a change"),
                    now,
                    text -> Optional.ofNullable(own.get(text.hash())).or(() -> session.text(change.key(), text.hash())),
                    revision -> revision.equals(htmls.get(change.key()))
                            ? session.html(change.key(), revision)
                            : Optional.empty());
            rows.add(new Outbox.Row(0, change.key(), change.ledger().version(), now, new Bytes(event)));
        }
        session.enqueue(rows);
        session.commit();
        return rows;
    }
}
