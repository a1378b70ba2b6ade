package org.tributary.article.reading.contributors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.tributary.article.contribution.Choice;
import org.tributary.article.contribution.Contributed;
import org.tributary.article.contribution.Contributions;
import org.tributary.article.contribution.Order;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.reading.Query;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.HistoryPoint;

/**
 * The door: reads what was contributed to an article. Every change of an article changes the head of its ledger, so what
 * was counted at a head is right as long as the head is the same.
 */
@Singleton
public final class ContributionReader {
    private final DataSource dataSource;
    private final Cache<PageKey, Counted> remembered;
    private final int answersMax;

    ContributionReader(DataSource dataSource, ContributorsConfig config) {
        this.dataSource = dataSource;
        this.answersMax = config.rememberedAnswersMax();
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(config.rememberedEditsMax())
                .weigher((PageKey page, Counted one) -> 1 + one.contributions().size())
                .expireAfterAccess(config.rememberedFor())
                .build();
    }

    /** A question about a page that was answered before. */
    private record Asked(Choice choice, Order order, Uncredited uncredited) {}

    /** What was counted at a head, and what was made of it for those who asked. */
    private record Counted(String head, Contributions contributions, Map<Asked, List<Contributed>> answers) {}

    /** Everybody whose edits count, in an order, as it was committed last. */
    public List<Contributed> by(PageKey page, Choice choice, Order order) {
        return read(connection -> {
            Uncredited uncredited = new UncreditedRows(connection).of(page);
            return by(counted(connection, page), new Asked(choice, order, uncredited));
        });
    }

    /**
     * What was contributed up to a place in the history.
     *
     * @param edits the oldest first, with the names of all
     * @param uncredited those of them who asked not to be named
     */
    public record Until(List<Edit> edits, Uncredited uncredited) {}

    /** What was contributed up to a place in the history, that one included. */
    public Until until(PageKey page, HistoryPoint upTo) {
        return read(connection -> new Until(
                counted(connection, page).contributions().until(upTo), new UncreditedRows(connection).of(page)));
    }

    /** The edits up to a place in the history, where they are remembered as they are committed last; nothing is read for it. */
    public Optional<List<Edit>> remembered(PageKey page, HistoryPoint upTo) {
        Counted known = remembered.getIfPresent(page);
        return known == null
                ? Optional.empty()
                : read(connection -> known.head().equals(head(connection, page))
                        ? Optional.of(known.contributions().until(upTo))
                        : Optional.empty());
    }

    /** Something to read. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        return StoreException.wrapping("contributors cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try {
                    return work.run(connection);
                } finally {
                    connection.rollback();
                    connection.setReadOnly(false);
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                }
            }
        });
    }

    /** Some answers are kept as well: whoever reads a long list in parts asks again and again. */
    private List<Contributed> by(Counted counted, Asked asked) {
        List<Contributed> known = counted.answers().get(asked);
        if (known != null) {
            return known;
        }
        List<Contributed> made =
                counted.contributions().without(asked.uncredited()).by(asked.choice(), asked.order());
        if (counted.answers().size() < answersMax) {
            counted.answers().put(asked, made);
        }
        return made;
    }

    private Counted counted(Connection connection, PageKey page) throws SQLException {
        String head = head(connection, page);
        Counted known = remembered.getIfPresent(page);
        if (known != null && known.head().equals(head)) {
            return known;
        }
        Counted anew = new Counted(head, ContributionRows.read(connection, page), new ConcurrentHashMap<>());
        remembered.put(page, anew);
        return anew;
    }

    private static String head(Connection connection, PageKey page) throws SQLException {
        return Query.of(
                        "select ledger_hash from article where wiki_id = ? and page_id = ?",
                        page.wikiId().value(),
                        page.pageId().value())
                .first(connection, row -> HexFormat.of().formatHex(row.getBytes("ledger_hash")))
                .orElse("");
    }
}
