package org.tributary.article.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.text.Settling;
import org.tributary.article.store.text.StoreProof;
import org.tributary.article.store.vacuum.Vacuum;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Wiki;

/** The door to everything that is kept. */
@Singleton
public final class ArticleStore {
    private final DataSource dataSource;
    private final ArticleSettings settings;

    ArticleStore(DataSource dataSource, ArticleSettings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }

    /**
     * Begins a transaction.
     *
     * @throws StoreException if the database is away
     */
    public StoreSession begin() {
        return StoreSession.run(() -> {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return new StoreSession(
                    connection,
                    settings.attribution().contributorsMax(),
                    settings.verification().revisionsMax());
        });
    }

    /** Packs texts that have settled. */
    public Settling settling(Settling.Limits limits) {
        return new Settling(dataSource, limits);
    }

    /** Reads texts back and proves them. */
    public StoreProof proof(Consumer<StoreProof.Damage> damages, Consumer<StoreProof.Progress> progress) {
        return new StoreProof(dataSource, damages, progress);
    }

    /** Frees what purging leaves behind. */
    public Vacuum vacuum() {
        return new Vacuum(dataSource);
    }

    public Outbox outbox() {
        return new Outbox(dataSource, settings.publish().emptyBytesMax());
    }

    /** Keeps what a wiki says of itself. */
    public void keep(Wiki wiki) {
        StoreSession.run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                WikiRows.write(connection, wiki);
            }
            return true;
        });
    }

    /** Keeps how far a feed was read. */
    public void keep(FeedCheckpoint checkpoint) {
        StoreSession.run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                WikiRows.write(connection, checkpoint);
            }
            return true;
        });
    }
}
