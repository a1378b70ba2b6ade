package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The comparison that judges the product sees every sort of difference. */
final class WikiComparisonTest {
    private static final String NAMESPACES = "{\"query\":{\"namespaces\":{\"-1\":{\"id\":-1},\"0\":{\"id\":0}}}}";
    private static final String PAGES = """
            {"query":{"pages":[{"pageid":1,"ns":0,"title":"A page","lastrevid":5}]}}""";
    private static final String REVISIONS = """
            {"query":{"allrevisions":[{"pageid":1,"ns":0,"title":"A page","revisions":[{"revid":5,"parentid":0,
            "minor":false,"user":"Ada","userid":7,"timestamp":"2024-01-01T00:00:00Z","size":5,"comment":"made",
            "sha1":"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d","slots":{"main":{"contentmodel":"wikitext"}}}]}]}}""";
    private static final String HELD_PAGE = """
            {"page_id":1,"namespace_id":0,"page_title":"A_page","is_redirect":false,"revision":{"rev_id":5}}""";
    private static final String HELD_REVISION = """
            {"page_id":1,"rev_id":5,"rev_dt":"2024-01-01T00:00:00Z","is_minor_edit":false,"rev_size":5,\
            "comment":"made","editor":{"user_id":7,"user_text":"Ada"},"is_editor_visible":true,\
            "is_comment_visible":true,"is_content_visible":true,"rev_sha1":"jywkymwk5kel4plcu17bdqhwzuuz3nx",\
            "content_slots":{"main":{"content_model":"wikitext"}}}""";

    private final Map<String, String> answers = new HashMap<>();
    private HttpServer server;
    private WikiComparison comparison;

    @BeforeEach
    void both_sides_say_the_same() throws IOException {
        answers.put("pages", HELD_PAGE);
        answers.put("revisions", HELD_REVISION);
        answers.put("text", "hello");
        answers.put("allpages", PAGES);
        answers.put("allrevisions", REVISIONS);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String asked = exchange.getRequestURI().toString();
            String answer = answers.getOrDefault(
                    asked.contains("?") ? asked.replaceAll(".*=(all[a-z]+).*", "$1") : asked.replaceAll(".*/", ""),
                    NAMESPACES);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        comparison = WikiComparison.of(address + "/api.php", new Wire(address), "wiki");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void equal_sides_have_no_difference() {
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void a_page_or_revision_that_only_one_side_has_is_told() {
        answers.put("pages", "");
        answers.put("revisions", HELD_REVISION.replace("\"rev_id\":5", "\"rev_id\":6"));

        assertThat(comparison.differences())
                .hasSize(3)
                .anyMatch(each -> each.startsWith("page 1 is missing from the copy"))
                .anyMatch(each -> each.startsWith("revision 5 is missing from the copy"))
                .anyMatch(each -> each.startsWith("revision 6 is in the copy and not on the wiki"));
    }

    @Test
    void a_revision_that_is_held_in_two_pages_is_told() {
        answers.put("revisions", HELD_REVISION + "\n" + HELD_REVISION.replace("\"page_id\":1", "\"page_id\":2"));

        assertThat(comparison.differences())
                .containsExactly("revision 5: page is “1” on the wiki and “2 and 1” in the copy");
    }

    @Test
    void every_field_is_compared() {
        Map.of(
                        "\"rev_dt\":\"2024-01-01T00:00:00Z\"", "\"rev_dt\":\"2024-01-01T00:00:01Z\"",
                        "\"is_minor_edit\":false", "\"is_minor_edit\":true",
                        "\"rev_size\":5", "\"rev_size\":6",
                        "\"comment\":\"made\"", "\"comment\":\"\"",
                        "\"user_text\":\"Ada\"", "\"user_text\":\"Bob\"",
                        "\"is_editor_visible\":true", "\"is_editor_visible\":false",
                        "\"rev_sha1\":\"j", "\"rev_sha1\":\"1",
                        "\"content_model\":\"wikitext\"", "\"content_model\":\"json\"",
                        "\"page_id\":1", "\"rev_parent_id\":4,\"page_id\":1")
                .forEach((right, wrong) -> {
                    answers.put("revisions", HELD_REVISION.replace(right, wrong));
                    assertThat(comparison.differences()).as(wrong).hasSize(1);
                });
    }

    @Test
    void a_text_that_is_not_the_one_of_the_wiki_is_told() {
        answers.put("text", "hallo");

        assertThat(comparison.differences()).singleElement().asString().contains("SHA-1 of its text");
    }

    @Test
    void a_hidden_text_that_is_served_is_told() {
        answers.put(
                "allrevisions",
                REVISIONS.replace("\"sha1\":\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\"", "\"sha1hidden\":true"));
        answers.put(
                "revisions",
                HELD_REVISION
                        .replace("\"rev_sha1\":\"jywkymwk5kel4plcu17bdqhwzuuz3nx\",", "")
                        .replace("\"is_content_visible\":true", "\"is_content_visible\":false"));

        assertThat(comparison.differences()).isEqualTo(List.of("revision 5: its text is hidden, and served"));
    }
}
