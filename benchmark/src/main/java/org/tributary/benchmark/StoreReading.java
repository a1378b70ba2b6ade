package org.tributary.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long answers take over HTTP, from the first byte asked to the last one read, one question after another. */
final class StoreReading {
    private static final int WARM = 2_000;
    private static final int COUNTED = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final Connection connection;

    StoreReading(String base, Connection connection) {
        this.base = base;
        this.connection = connection;
    }

    void print() throws IOException, InterruptedException, SQLException {
        System.out.printf("%n| question | answered within |%n|---|---|%n");
        long begun = System.nanoTime();
        try (InputStream lines = open("/revisions")) {
            int first = lines.read();
            line("all revisions of the wiki: the first byte", first < 0 ? "no answer" : millis(begun));
            lines.transferTo(OutputStream.nullOutputStream());
        }
        line("all revisions of the wiki: the last byte", millis(begun));
        series("history of a page, 50 revisions", """
                select '/pages/' || page_id || '/history?limit=50'
                from (select distinct page_id from revision where wiki_id = ? limit 500) p""");
        series("an article, with what its text says", """
                select '/pages/' || page_id
                from (select distinct page_id from revision where wiki_id = ? limit 500) p""");
        series("text of a revision, at random", """
                select '/revisions/' || rev_id || '/text' from revision
                where wiki_id = ? and withdrawal = 0 and is_content_visible order by hashint8(rev_id) limit 3000""");
        series("difference between a revision and the one before, at random", """
                select '/revisions/' || before || '/diff/' || rev_id from (
                    select rev_id, lag(rev_id) over (partition by page_id order by rev_dt, rev_id) as before,
                        is_content_visible and lag(is_content_visible) over (partition by page_id order by rev_dt, rev_id)
                            as are_shown
                    from revision where wiki_id = ? and withdrawal = 0) r
                where before is not null and are_shown order by hashint8(rev_id) limit 3000""");
    }

    /** The same of credits, which are found out when they are asked for the first time. */
    void printCredits() throws IOException, InterruptedException, SQLException {
        System.out.printf("%n| question | answered within |%n|---|---|%n");
        String longest = paths("""
                        select '/pages/' || page_id from revision where wiki_id = ?
                        group by page_id order by count(*) desc limit 1""").getFirst();
        for (String credit : List.of("authorship", "contributors", "attribution")) {
            long begun = System.nanoTime();
            try (InputStream answer = open(longest + "/" + credit)) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
            line(credit + " of the longest history, the first time", millis(begun));
            series(
                    credit + " of the longest history, again",
                    "select '" + longest + "/" + credit + "' from wiki where wiki_id = ?");
        }
        series(
                "attribution of a revision, at random",
                "select '/pages/' || page_id || '/attribution?revision='"
                        + " || rev_id from revision where wiki_id = ? and withdrawal = 0 order by hashint8(rev_id) limit 3000");
    }

    private String wiki() {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    /** Asks the paths that a statement answers for the measured wiki, one after another, and again from the first. */
    private void series(String what, String paths) throws IOException, InterruptedException, SQLException {
        List<String> asked = paths(paths);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < WARM + COUNTED; i++) {
            long begun = System.nanoTime();
            try (InputStream answer = open(asked.get(i % asked.size()))) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
            if (i >= WARM) {
                took.add((System.nanoTime() - begun) / NANOS_PER_MILLI);
            }
        }
        took.sort(Double::compare);
        line(
                what,
                String.format(
                        Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", took.get(COUNTED / 2), took.get(COUNTED * 99 / 100)));
    }

    private List<String> paths(String sql) throws SQLException {
        List<String> paths = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, wiki());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    paths.add(row.getString(1));
                }
            }
        }
        return paths;
    }

    private InputStream open(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with status " + answer.statusCode());
        }
        return answer.body();
    }

    private static String millis(long begun) {
        return String.format(Locale.ROOT, "%.0f ms", (System.nanoTime() - begun) / NANOS_PER_MILLI);
    }

    private static void line(String what, String answer) {
        System.out.printf("| %s | %s |%n", what, answer);
    }
}
