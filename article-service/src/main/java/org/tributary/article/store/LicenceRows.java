package org.tributary.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.licence.LicenceException;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;

/** Licences that operators state. */
public final class LicenceRows {
    private LicenceRows() {}

    /** Those of a wiki, by page and by what was imported. */
    public static List<LicenceException> of(Connection connection, WikiId wikiId) throws SQLException {
        String sql = """
                select page_id, imported_from, spdx, name, url, reason, set_dt from licence_exception
                where wiki_id = ? order by page_id, imported_from""";
        List<LicenceException> exceptions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, wikiId.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    exceptions.add(read(row));
                }
            }
        }
        return exceptions;
    }

    static Map<WikiId, List<LicenceException>> ofAll(Connection connection, Collection<WikiId> wikis)
            throws SQLException {
        Map<WikiId, List<LicenceException>> all = new HashMap<>();
        for (WikiId wiki : wikis) {
            all.put(wiki, of(connection, wiki));
        }
        return all;
    }

    private static LicenceException read(ResultSet row) throws SQLException {
        long page = row.getLong("page_id");
        String importedFrom = row.getString("imported_from");
        return new LicenceException(
                page == 0 ? null : new PageId(page),
                importedFrom.isEmpty() ? null : importedFrom,
                new Licence(row.getString("spdx"), row.getString("name"), row.getString("url")),
                row.getString("reason"),
                Sql.instantHeld(row, "set_dt"));
    }

    /** States one, in place of what was stated there before. */
    public static void write(Connection connection, WikiId wikiId, LicenceException exception) throws SQLException {
        String sql = """
                insert into licence_exception (wiki_id, page_id, imported_from, spdx, name, url, reason, set_dt)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (wiki_id, page_id, imported_from) do update set spdx = excluded.spdx, name = excluded.name,
                    url = excluded.url, reason = excluded.reason, set_dt = excluded.set_dt""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    wikiId.value(),
                    page(exception.page()),
                    prefix(exception.importedFrom()),
                    exception.licence().spdx(),
                    exception.licence().name(),
                    exception.licence().url(),
                    exception.reason(),
                    exception.setDt());
            statement.executeUpdate();
        }
    }

    /** Takes one back; whether there was one. */
    public static boolean remove(
            Connection connection, WikiId wikiId, @Nullable PageId page, @Nullable String importedFrom)
            throws SQLException {
        String sql = "delete from licence_exception where wiki_id = ? and page_id = ? and imported_from = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, wikiId.value(), page(page), prefix(importedFrom));
            return statement.executeUpdate() > 0;
        }
    }

    private static long page(@Nullable PageId page) {
        return page == null ? 0 : page.value();
    }

    private static String prefix(@Nullable String importedFrom) {
        return importedFrom == null ? "" : importedFrom;
    }
}
