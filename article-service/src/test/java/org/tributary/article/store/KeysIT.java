package org.tributary.article.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tributary.testing.RiverServers;

/**
 * In tables that nobody has analysed yet, as they are while the first wiki arrives, rows are looked for by their keys, and
 * not among everything of their page.
 */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class KeysIT {
    private static PGSimpleDataSource database;

    @BeforeAll
    static void new_tables() {
        database = MigrationIT.database("keys");
        MigrationIT.flyway(database).load().migrate();
    }

    @Test
    void a_revision_is_found_by_its_number() throws SQLException {
        String plan = plan("""
                select r.text_hash from unnest(array['w'], array[1::bigint], array[2::bigint]) as wanted (wiki_id, page_id, rev_id)
                join revision r using (wiki_id, page_id, rev_id)""");

        assertThat(plan).contains("revision_pkey").doesNotContain("revision_by_time");
    }

    @Test
    void a_contributor_is_found_by_name() throws SQLException {
        String plan = plan("""
                select c.* from unnest(array['w'], array[1::bigint], array['n']) as wanted (wiki_id, page_id, editor_key)
                join contributor c using (wiki_id, page_id, editor_key)""");

        assertThat(plan).contains("contributor_pkey").doesNotContain("contributor_by_edits");
    }

    private static String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set random_page_cost = 1.1");
            try (ResultSet row = statement.executeQuery("explain " + sql)) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
