package org.tributary.article.store.visibility;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.store.Sql;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;

/**
 * Reads who asked not to be named, as one transaction sees it; each wiki is asked for once. Everything that tells a name has to
 * ask here first.
 */
public final class UncreditedRows {
    /** True of a revision {@code r} whose editor may be named, or is not known. */
    public static final String IS_CREDITED = "\n" + """
            not exists (select 1 from credit_removal x where x.wiki_id = r.wiki_id and x.restored_dt is null
                and (x.page_id is null or x.page_id = r.page_id)
                and (r.editor_id = any (x.user_ids) or r.editor_name = x.user_text))""";

    private final Connection connection;
    private final Map<WikiId, List<Removal>> read = new HashMap<>();

    public UncreditedRows(Connection connection) {
        this.connection = connection;
    }

    /** A removal that stands; of the whole wiki where {@code pageId} is null. */
    private record Removal(@Nullable Long pageId, Uncredited uncredited) {}

    /** Who is not to be named for a page. */
    public Uncredited of(PageKey page) {
        List<Uncredited> some = read.computeIfAbsent(page.wikiId(), this::standing).stream()
                .filter(one ->
                        one.pageId() == null || one.pageId() == page.pageId().value())
                .map(Removal::uncredited)
                .toList();
        return Uncredited.all(some);
    }

    private List<Removal> standing(WikiId wikiId) {
        return StoreException.wrapping("credit removals cannot be read", () -> {
            List<Removal> removals = new ArrayList<>();
            String sql =
                    "select page_id, user_ids, user_text from credit_removal where wiki_id = ? and restored_dt is null";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, wikiId.value());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        removals.add(new Removal(Sql.number(row, "page_id"), uncredited(row)));
                    }
                }
            }
            return removals;
        });
    }

    /** Whom a row of {@code credit_removal} names. */
    public static Uncredited uncredited(ResultSet row) throws SQLException {
        Array ids = row.getArray("user_ids");
        String name = row.getString("user_text");
        return new Uncredited(
                Set.copyOf(Arrays.asList((Long[]) ids.getArray())), name == null ? Set.of() : Set.of(name));
    }
}
