package org.tributary.article.store.removal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;

/** The door to the wishes not to be named. What is written here holds for every answer from then on. */
@Singleton
public final class CreditRemovals {
    private final DataSource dataSource;

    CreditRemovals(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whose name is meant, and where.
     *
     * @param pageId null for the whole wiki
     * @param userId null for everybody who is called by the name
     * @param userText null for an account, whatever it is called
     */
    public record Person(
            WikiId wikiId,
            @Nullable PageId pageId,
            @Nullable Long userId,
            @Nullable String userText) {
        @Nullable
        Long page() {
            return pageId == null ? null : pageId.value();
        }
    }

    /** Accounts that are called by this name in what is held, so that a later rename changes nothing. */
    public List<Long> accounts(WikiId wikiId, String userText) {
        String sql = """
                select distinct user_id from contributor
                where wiki_id = ? and user_text = ? and user_id is not null order by user_id""";
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, wikiId.value(), userText);
                return list(statement, row -> row.getLong(1));
            }
        });
    }

    /** Removals that stand and mean this person at this place. */
    public List<CreditRemoval> standing(Person person) {
        String sql = "select " + RemovalRows.COLUMNS + """
                 from credit_removal x where x.wiki_id = ? and x.page_id is not distinct from ? and x.restored_dt is null
                and (? = any (x.user_ids) or x.user_text = ?) order by x.removal""";
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bind(statement, 1, person.wikiId().value());
                statement.setObject(2, person.page(), Types.BIGINT);
                statement.setObject(3, person.userId(), Types.BIGINT);
                statement.setObject(4, person.userText(), Types.VARCHAR);
                return list(statement, RemovalRows::read);
            }
        });
    }

    /**
     * Keeps that somebody is not to be named.
     *
     * @param userIds the accounts that are meant
     */
    public CreditRemoval add(Person person, List<Long> userIds, String reason, Instant now) {
        String sql = """
                insert into credit_removal as x (wiki_id, page_id, user_ids, user_text, reason, removed_dt)
                values (?, ?, ?, ?, ?, ?) returning\s""" + RemovalRows.COLUMNS;
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(
                        statement,
                        person.wikiId().value(),
                        person.page(),
                        Sql.numbers(connection, userIds),
                        person.userText(),
                        reason,
                        now);
                return list(statement, RemovalRows::read).getFirst();
            }
        });
    }

    /** Has the name told again; empty if there is no such removal that stands. */
    public Optional<CreditRemoval> restore(WikiId wikiId, long number, String reason, Instant now) {
        String sql = """
                update credit_removal x set restored_dt = ?, restored_reason = ?, told_page_id = 0, told_rev_id = 0,
                    is_told = false
                where x.wiki_id = ? and x.removal = ? and x.restored_dt is null returning\s""" + RemovalRows.COLUMNS;
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, now, reason, wikiId.value(), number);
                return list(statement, RemovalRows::read).stream().findFirst();
            }
        });
    }

    public Optional<CreditRemoval> find(WikiId wikiId, long number) {
        String sql = "select " + RemovalRows.COLUMNS + " from credit_removal x where x.wiki_id = ? and x.removal = ?";
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, wikiId.value(), number);
                return list(statement, RemovalRows::read).stream().findFirst();
            }
        });
    }

    /** Removals of a wiki behind a number, whether they stand or not. */
    public List<CreditRemoval> list(WikiId wikiId, long after, int limit) {
        String sql = "select " + RemovalRows.COLUMNS
                + " from credit_removal x where x.wiki_id = ? and x.removal > ? order by x.removal limit ?";
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, wikiId.value(), after, limit);
                return list(statement, RemovalRows::read);
            }
        });
    }

    /** Turns a row into a value. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> list = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                list.add(reader.read(row));
            }
        }
        return list;
    }

    /** Something to do with a connection. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        return StoreException.wrapping("credit removals cannot be read or written", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.run(connection);
            }
        });
    }
}
