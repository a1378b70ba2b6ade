package org.tributary.article.store.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.article.store.RevisionRows;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;

/**
 * Reads the text of every revision back, in the way in which anybody reads it, and holds it against its hash. Whatever is
 * damaged or missing is told, page and revision; nothing is changed.
 */
public final class StoreProof {
    private static final int PAGES_AT_A_TIME = 500;
    private static final int REVISIONS_AT_A_TIME = 500;

    private static final String REVISIONS =
            "select " + RevisionRows.COLUMNS + " from revision r where r.wiki_id = ? and r.page_id = ?";

    private final DataSource dataSource;
    private final Consumer<Damage> damages;
    private final Consumer<Progress> progress;
    private long pages;
    private long revisions;
    private long bytes;
    private long damaged;

    /** What is wrong with a text. */
    public enum Kind {
        /** It is there, and it is not what was put there. */
        DAMAGED,
        /** It is not there. */
        MISSING
    }

    /**
     * A text of a revision that cannot be read.
     *
     * @param role of the slot
     */
    public record Damage(PageKey page, RevisionId revision, String role, Kind kind) {}

    /**
     * How far it has come.
     *
     * @param bytes of text that was read
     * @param damaged texts that are damaged or missing
     */
    public record Progress(long pages, long revisions, long bytes, long damaged) {}

    public StoreProof(DataSource dataSource, Consumer<Damage> damages, Consumer<Progress> progress) {
        this.dataSource = dataSource;
        this.damages = damages;
        this.progress = progress;
    }

    /** Reads everything that is held of a wiki, or of all of them, and says what it came to. */
    public Progress run(Optional<WikiId> wiki) {
        return StoreException.wrapping("texts cannot be read back", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                List<PageKey> some = pages(connection, wiki, null);
                while (!some.isEmpty()) {
                    for (PageKey page : some) {
                        prove(connection, page);
                        connection.rollback();
                        pages++;
                    }
                    some = pages(connection, wiki, some.getLast());
                }
            }
            return now();
        });
    }

    private Progress now() {
        return new Progress(pages, revisions, bytes, damaged);
    }

    private static List<PageKey> pages(Connection connection, Optional<WikiId> wiki, @Nullable PageKey after)
            throws SQLException {
        String sql = """
                select wiki_id, page_id from article
                where (?::text is null or wiki_id = ?) and (?::text is null or (wiki_id, page_id) > (?, ?))
                order by wiki_id, page_id limit ?""";
        List<PageKey> pages = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            String only = wiki.map(WikiId::value).orElse(null);
            String afterWiki = after == null ? null : after.wikiId().value();
            Long afterPage = after == null ? null : after.pageId().value();
            Sql.bindAll(statement, only, only, afterWiki, afterWiki, afterPage, PAGES_AT_A_TIME);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pages.add(Sql.page(row));
                }
            }
        }
        return pages;
    }

    private void prove(Connection connection, PageKey page) throws SQLException {
        TextReader reader = new TextReader(connection, page);
        String sql = REVISIONS + " order by r.rev_dt, r.rev_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(REVISIONS_AT_A_TIME);
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    HeldRevision revision = RevisionRows.read(row);
                    for (Map.Entry<String, HeldText> text : revision.texts().entrySet()) {
                        prove(connection, reader, new Held(page, revision.id(), text.getKey(), text.getValue()));
                    }
                    revisions++;
                    if (revisions % REVISIONS_AT_A_TIME == 0) {
                        progress.accept(now());
                    }
                }
            }
        }
    }

    /** A text that a revision refers to. */
    private record Held(PageKey page, RevisionId revision, String role, HeldText text) {}

    private void prove(Connection connection, TextReader reader, Held held) throws SQLException {
        Kind kind = Kind.MISSING;
        try {
            Optional<byte[]> text = reader.read(held.text().hash());
            if (text.isPresent()) {
                bytes += text.get().length;
                return;
            }
        } catch (DamagedTextException e) {
            kind = Kind.DAMAGED;
        }
        if (isStillHeld(connection, held)) {
            damaged++;
            damages.accept(new Damage(held.page(), held.revision(), held.role(), kind));
        }
    }

    /** A text may have been purged since its revision was read: then nothing is wrong. */
    private static boolean isStillHeld(Connection connection, Held held) throws SQLException {
        String sql = REVISIONS + " and r.rev_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    held.page().wikiId().value(),
                    held.page().pageId().value(),
                    held.revision().value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        && held.text().equals(RevisionRows.read(row).texts().get(held.role()));
            }
        }
    }
}
