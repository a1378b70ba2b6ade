package org.tributary.article.store.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Divergence;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange.RevisionList;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.RepairRequest;

/**
 * Writes down what a list of revisions has shown. A list that answers a request settles what was asked: what is different
 * still is asked for again, until that was done often enough; the rest is mended.
 */
public final class ListNote {
    private static final Set<DivergenceKind> OF_REVISIONS =
            EnumSet.of(DivergenceKind.REVISION_MISSING, DivergenceKind.TEXT_MISSING, DivergenceKind.SHA1_DIFFERS);

    private final Connection connection;
    private final RevisionList list;
    private final long compared;
    private final Instant now;
    private final int attemptsMax;
    private final int answered;

    public ListNote(Connection connection, RevisionList list, long compared, Instant now, int attemptsMax) {
        this.connection = connection;
        this.list = list;
        this.compared = compared;
        this.now = now;
        this.attemptsMax = attemptsMax;
        this.answered = Objects.requireNonNullElse(list.attempt(), 0);
    }

    /** Writes all and returns what is to be asked for. */
    public Optional<RepairRequest> write(List<Divergence> divergences) throws SQLException {
        if (list.walk() != null) {
            VerificationRows.begin(connection, list.wikiId(), list.walk(), list.dt());
            count();
        }
        boolean isAskedAgain = answered < attemptsMax;
        writeAll(divergences, isAskedAgain);
        if (list.attempt() != null) {
            settle();
        }
        List<Divergence> open =
                divergences.stream().filter(each -> !each.isMended()).toList();
        return open.isEmpty() || !isAskedAgain ? Optional.empty() : Optional.of(request(open));
    }

    /** A stretch is counted once, whenever it follows the one that was counted last. */
    private void count() throws SQLException {
        if (list.walkPage() == null) {
            return;
        }
        String sql = """
                insert into verified_page as held (wiki_id, walk, walk_page, page_id, revisions, reached_dt, reached_rev_id,
                    is_whole)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (wiki_id, walk, walk_page) do update set
                    page_id = excluded.page_id,
                    revisions = excluded.revisions + case when cast(? as bigint) is null then 0 else held.revisions end,
                    reached_dt = excluded.reached_dt, reached_rev_id = excluded.reached_rev_id,
                    is_whole = excluded.is_whole
                where cast(? as bigint) is null
                    or (held.reached_rev_id = ? and held.page_id = excluded.page_id and not held.is_whole)""";
        HistoryPoint upTo = list.upTo();
        Long after = list.after() == null ? null : list.after().revId().value();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    list.wikiId().value(),
                    list.walk(),
                    list.walkPage(),
                    list.page().pageId().value(),
                    compared,
                    upTo == null ? null : upTo.revDt(),
                    upTo == null ? null : upTo.revId().value(),
                    upTo == null,
                    after,
                    after,
                    after);
            statement.executeUpdate();
        }
    }

    private void writeAll(List<Divergence> divergences, boolean isAskedAgain) throws SQLException {
        String sql = """
                insert into divergence as held (wiki_id, walk, page_id, rev_id, kind, rev_dt, found_dt, mended_dt, answered,
                    is_asked)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (wiki_id, walk, page_id, rev_id, kind) do update set mended_dt = excluded.mended_dt,
                    answered = excluded.answered, is_asked = excluded.is_asked""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Divergence each : divergences) {
                HistoryPoint revision = each.revision();
                Sql.bindAll(
                        statement,
                        list.wikiId().value(),
                        walk(),
                        list.page().pageId().value(),
                        revision == null ? 0L : revision.revId().value(),
                        word(each.kind()),
                        revision == null ? null : revision.revDt(),
                        now,
                        each.isMended() ? now : null,
                        answered,
                        !each.isMended() && isAskedAgain);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void settle() throws SQLException {
        String sql = """
                update divergence set mended_dt = ?, is_asked = false
                where wiki_id = ? and walk = ? and page_id = ? and mended_dt is null and answered < ?
                    and (rev_id = 0 or (
                        (cast(? as timestamptz) is null or (rev_dt, rev_id) > (?, ?))
                        and (cast(? as timestamptz) is null or (rev_dt, rev_id) <= (?, ?))))""";
        HistoryPoint after = list.after();
        HistoryPoint upTo = list.upTo();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    now,
                    list.wikiId().value(),
                    walk(),
                    list.page().pageId().value(),
                    answered,
                    dt(after),
                    dt(after),
                    after == null ? null : after.revId().value(),
                    dt(upTo),
                    dt(upTo),
                    upTo == null ? null : upTo.revId().value());
            statement.executeUpdate();
        }
    }

    private RepairRequest request(List<Divergence> open) {
        Set<RevisionId> wanted = new TreeSet<>();
        Set<DivergenceKind> kinds = EnumSet.noneOf(DivergenceKind.class);
        for (Divergence each : open) {
            kinds.add(each.kind());
            HistoryPoint revision = each.revision();
            if (revision != null && OF_REVISIONS.contains(each.kind())) {
                wanted.add(revision.revId());
            }
        }
        RevisionId current = list.currentRevId();
        if (current != null && wanted.size() < RepairRequest.REVISIONS_MAX) {
            wanted.add(current);
        }
        return new RepairRequest(
                list.wikiId(),
                list.page(),
                List.copyOf(wanted),
                list.after(),
                list.upTo(),
                List.copyOf(kinds),
                list.walk(),
                answered + 1,
                null,
                list.dt(),
                now);
    }

    private String walk() {
        return Objects.requireNonNullElse(list.walk(), VerificationRows.NO_WALK);
    }

    private static @Nullable Instant dt(@Nullable HistoryPoint point) {
        return point == null ? null : point.revDt();
    }

    static String word(DivergenceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
