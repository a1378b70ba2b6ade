package org.tributary.article.publish;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Standing;
import org.tributary.article.decide.TextHash;
import org.tributary.article.licence.LicenceException;
import org.tributary.article.reading.document.Documents;
import org.tributary.article.store.Bytes;
import org.tributary.article.store.Outbox;
import org.tributary.article.store.PageHtml;
import org.tributary.article.store.StoreSession;
import org.tributary.article.store.Turn;
import org.tributary.article.store.receipt.Redaction;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.article.visibility.Redacting;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;

/** Ends a transaction: what a batch changed and what is to be told of it become durable together. */
@Singleton
public final class Committing {
    private final Documents documents;
    private final Clock clock = Clock.systemUTC();

    Committing(Documents documents) {
        this.documents = documents;
    }

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
        List<Redaction> redactions = new ArrayList<>();
        Map<PageKey, Standing> standings = new HashMap<>();
        batch.turns()
                .forEach(turn -> standings.put(turn.after().key(), turn.after().standing()));
        Map<PageKey, RevisionId> htmls = session.htmlRevisions(
                batch.turns().stream().map(turn -> turn.after().key()).toList());
        Map<WikiId, List<LicenceException>> exceptions = session.licenceExceptions(
                batch.changes().stream().map(change -> change.key().wikiId()).collect(Collectors.toSet()));
        UncreditedRows uncredited = session.uncredited();
        for (Change applied : batch.changes()) {
            Change change = applied.without(uncredited.of(applied.key()));
            ToDelete.of(change, Objects.requireNonNull(standings.get(change.key()), "standing of a change"), now)
                    .ifPresent(redactions::add);
            Map<TextHash, byte[]> own = batch.bodies().getOrDefault(change.key(), Map.of());
            byte[] event = ArticleEvents.encode(
                    change,
                    Objects.requireNonNull(batch.wikis().get(change.key().wikiId()), "wiki of a change"),
                    exceptions.getOrDefault(change.key().wikiId(), List.of()),
                    now,
                    text -> Optional.ofNullable(own.get(text.hash())).or(() -> session.text(change.key(), text.hash())),
                    revision -> revision.equals(htmls.get(change.key()))
                            ? session.html(change.key(), revision)
                            : Optional.empty());
            rows.add(new Outbox.Row(0, change.key(), change.ledger().version(), now, new Bytes(event)));
        }
        session.enqueue(rows);
        session.redactions().add(redactions);
        Set<PageKey> hiding = hiding(batch);
        redact(session, batch, hiding);
        session.commit();
        documents.forget(hiding);
        return rows;
    }

    /** The pages of which something leaves public view. */
    private static Set<PageKey> hiding(Batch batch) {
        return batch.changes().stream()
                .filter(change ->
                        change.effect() == Change.Effect.REDACTED || change.effect() == Change.Effect.WITHDRAWN)
                .map(Change::key)
                .collect(Collectors.toSet());
    }

    /** What has just been hidden does not go out any more with a change that was still waiting. */
    private static void redact(StoreSession session, Batch batch, Set<PageKey> hiding) {
        if (hiding.isEmpty()) {
            return;
        }
        hiding.stream()
                .filter(page -> Objects.requireNonNull(batch.wikis().get(page.wikiId()), "wiki of a change")
                        .followedBy()
                        .purgesDeleted())
                .forEach(session::purgeDeleted);
        List<Outbox.Row> unsent = session.unsent(hiding);
        List<Redacting.Told> told = unsent.stream()
                .map(row ->
                        new Redacting.Told(row.page(), new String(row.event().array(), StandardCharsets.UTF_8)))
                .toList();
        List<Redacting.Told> tellable = Redacting.of(told, session.sights());
        for (int at = 0; at < unsent.size(); at++) {
            Redacting.Told now = tellable.get(at);
            if (!now.equals(told.get(at))) {
                Outbox.Row row = unsent.get(at);
                session.replace(new Outbox.Row(
                        row.position(),
                        row.page(),
                        row.version(),
                        row.createdDt(),
                        new Bytes(now.json().getBytes(StandardCharsets.UTF_8))));
            }
        }
    }
}
