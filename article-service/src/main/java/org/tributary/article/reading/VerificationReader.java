package org.tributary.article.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.tributary.article.reading.VerificationView.Counts;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.WikiId;

/** Reads what verifications have come to. */
@Singleton
public final class VerificationReader {
    private final DataSource dataSource;

    VerificationReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The verifications of a wiki whose results are kept, the newest first. */
    public List<VerificationView> all(WikiId wikiId) {
        return read(Query.of(VERIFICATION + " where v.wiki_id = ? order by v.started_dt desc, v.walk", wikiId.value()));
    }

    public Optional<VerificationView> one(WikiId wikiId, String walk) {
        return read(Query.of(VERIFICATION + " where v.wiki_id = ? and v.walk = ?", wikiId.value(), walk)).stream()
                .findFirst();
    }

    /** The verification of a wiki that was finished last. */
    public Optional<VerificationView> last(WikiId wikiId) {
        String ended = " where v.wiki_id = ? and v.finished_dt is not null order by v.finished_dt desc limit 1";
        return read(Query.of(VERIFICATION + ended, wikiId.value())).stream().findFirst();
    }

    private List<VerificationView> read(Query query) {
        return StoreException.wrapping("the database cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                List<VerificationView> found = new ArrayList<>();
                for (VerificationView bare : query.list(connection, VerificationReader::view)) {
                    found.add(with(bare, divergences(connection, bare)));
                }
                return found;
            }
        });
    }

    private static VerificationView view(ResultSet row) throws SQLException {
        return new VerificationView(
                new WikiId(row.getString("wiki_id")),
                row.getString("walk"),
                Sql.instantHeld(row, "started_dt"),
                Sql.instant(row, "finished_dt"),
                row.getLong("pages"),
                row.getLong("revisions"),
                Sql.number(row, "told_pages"),
                Sql.number(row, "told_revisions"),
                Map.of());
    }

    private static Map<String, Counts> divergences(Connection connection, VerificationView of) throws SQLException {
        Map<String, Counts> counts = new TreeMap<>();
        Query query = Query.of("""
                select kind, count(*) as found, count(mended_dt) as repaired,
                    count(*) filter (where mended_dt is null) as unmended
                from divergence where wiki_id = ? and walk = ? group by kind""", of.wikiId().value(), of.walk());
        query.each(
                connection,
                row -> Map.entry(
                        row.getString("kind"),
                        new Counts(row.getLong("found"), row.getLong("repaired"), row.getLong("unmended"))),
                entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static VerificationView with(VerificationView bare, Map<String, Counts> divergences) {
        return new VerificationView(
                bare.wikiId(),
                bare.walk(),
                bare.startedDt(),
                bare.finishedDt(),
                bare.pages(),
                bare.revisions(),
                bare.toldPages(),
                bare.toldRevisions(),
                divergences);
    }

    private static final String VERIFICATION = """
            select v.wiki_id, v.walk, v.started_dt, v.finished_dt, v.told_pages, v.told_revisions,
                coalesce(v.pages, c.pages, 0) as pages, coalesce(v.revisions, c.revisions, 0) as revisions
            from verification v left join lateral (
                select count(*) as pages, sum(revisions) as revisions from verified_page p
                where p.wiki_id = v.wiki_id and p.walk = v.walk and v.finished_dt is null) c on true""";
}
