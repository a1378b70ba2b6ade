package org.tributary.article.store.mention;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;

/** The door to what texts name. */
@Singleton
public final class MentionStore {
    private final DataSource dataSource;

    MentionStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A page to be read, and how often that was wanted when it was found. */
    public record Due(PageKey page, long asked) {}

    /** Pages to be read that nobody else reads now, in the order of their keys from behind one on. */
    public List<Due> take(Optional<PageKey> after, int limit, Duration lease) {
        return StoreException.wrapping("pages to be read cannot be found", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return MentionRows.take(connection, after, limit, lease);
            }
        });
    }

    /**
     * Keeps what a page's current text names; where another one is current by now, the page stays due.
     *
     * @param revision that was read; 0 where none may be
     */
    public void keep(Due due, long revision, Map<MentionKind, Set<PageTitle>> named) {
        StoreException.wrapping("what a text names cannot be kept", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    if (MentionRows.isStill(connection, due.page(), revision)) {
                        MentionRows.replace(connection, due.page(), named);
                        MentionRows.settle(connection, due, revision);
                        connection.commit();
                    }
                } finally {
                    connection.rollback();
                }
                return true;
            }
        });
    }
}
