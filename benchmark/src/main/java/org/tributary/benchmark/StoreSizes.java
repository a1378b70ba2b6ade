package org.tributary.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Prints how large each table and index of a database is, for each revision in it. */
final class StoreSizes {
    private StoreSizes() {}

    static void print(Connection connection, long revisions) throws SQLException {
        String sql = """
                select c.relname, case c.relkind when 'i' then 'index' else 'table' end as what,
                    case c.relkind when 'i' then pg_relation_size(c.oid) else pg_table_size(c.oid) end as bytes
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'i') order by bytes desc""";
        System.out.printf("%n| what | bytes | bytes a revision |%n|---|---|---|%n");
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                long bytes = row.getLong("bytes");
                sum += bytes;
                if (bytes > revisions) {
                    line(row.getString("what") + " " + row.getString("relname"), bytes, revisions);
                }
            }
        }
        line("all", sum, revisions);
    }

    private static void line(String what, long bytes, long revisions) {
        System.out.printf(Locale.ROOT, "| %s | %,d | %,d |%n", what, bytes, bytes / Math.max(1, revisions));
    }
}
