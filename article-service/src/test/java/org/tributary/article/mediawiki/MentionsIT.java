package org.tributary.article.mediawiki;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.article.http.Publisher;
import org.tributary.event.codec.EventCodec;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;
import org.tributary.testing.RiverServers;

/** Which pages name a page is answered as MediaWiki answers it, and never told of what is not to be seen. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class MentionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource dataSource;

    @Test
    void a_page_that_is_hidden_deleted_or_changed_names_nothing_any_more() throws SQLException {
        String members = "list=categorymembers&cmtitle=Category:Joints";
        try (Publisher publisher = new Publisher("namingwiki")) {
            publisher.wiki();
            publisher.edit(1, "Knee", 10, 0, "Anna", "[[Shin]] [[Category:Joints]]");
            publisher.edit(2, "Hip", 20, 0, "Anna", "[[Category:Joints]]");
            publisher.edit(3, "Jaw", 30, 0, "Anna", "[[Category:Joints]] [[Category:Unseen]]");
            publisher.edit(4, "Toe", 40, 0, "Anna", "[[Category:Joints]]");
            await().atMost(PATIENCE)
                    .until(() -> titles("namingwiki", members), List.of("Knee", "Hip", "Jaw", "Toe")::equals);

            publisher.delete(2, "Hip");
            publisher.hideText(3, "Jaw", 30);
            publisher.edit(4, "Toe", 41, 40, "Anna", "No joint. [[Knee]]");
        }
        await().atMost(PATIENCE).until(() -> titles("namingwiki", members), List.of("Knee")::equals);
        await().atMost(PATIENCE)
                .until(() -> titles("namingwiki", "list=backlinks&bltitle=Knee"), List.of("Toe")::equals);

        assertThat(here("namingwiki", "list=allcategories&acprop=size", 2).at("/query/allcategories"))
                .hasToString("[{\"category\":\"Joints\",\"size\":1,\"pages\":1,\"files\":0,\"subcats\":0}]");
        assertThat(kept("namingwiki", 2) + kept("namingwiki", 3)).isZero();
    }

    @Test
    @EnabledIfMediaWiki
    void mentions_are_told_as_a_real_mediawiki_tells_them(@TempDir Path folder) throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(folder);
                Publisher publisher = new Publisher("mentionswiki")) {
            publisher.wiki();
            texts().forEach((title, text) -> copy(wiki, publisher, title, text));
            wiki.delete("Gone");
            publisher.delete(page(wiki, "Elbow") + 3, "Gone");

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(titles("mentionswiki", "list=backlinks&bltitle=Knee"))
                        .containsExactly("Shin", "Kneecap", "Kneepit", "Elbow", "Template:Box", "Category:Joints");
                assertThat(here("mentionswiki", "list=allpages", 2).toString()).doesNotContain("Gone");
                assertThat(here("mentionswiki", "list=backlinks&bltitle=Knee", 2)
                                .has("warnings"))
                        .isFalse();
            });

            for (String asked : asked()) {
                for (int version = 1; version <= 2; version++) {
                    assertThat(plain(here("mentionswiki", asked, version)))
                            .as("answer to %s in version %s", asked, version)
                            .isEqualTo(plain(answer(wiki.apiUrl(), asked, version)));
                }
            }
            for (String asked : inOrder()) {
                assertThat(here("mentionswiki", asked, 2).at("/query"))
                        .as("order of %s", asked)
                        .isEqualTo(answer(wiki.apiUrl(), asked, 2).at("/query"));
            }
            for (String asked : inParts()) {
                assertThat(parts("/wikis/mentionswiki/api.php", asked))
                        .as("all parts of %s", asked)
                        .containsExactlyInAnyOrderElementsOf(parts(wiki.apiUrl(), asked));
            }
        }
    }

    /** Titles with their texts. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Knee", "It meets the [[shin]]. {{Box}} [[Category:Joints]]");
        texts.put("Shin", "Below the [[Knee]]. {{Box|x}} [[Category:Joints]] [[Category:Legs]]");
        texts.put("Kneecap", "#REDIRECT [[Knee]]");
        texts.put("Kneepit", "#REDIRECT [[Knee#Back_of the knee]]");
        texts.put("Popliteal", "#REDIRECT [[Kneepit#Nowhere]]");
        texts.put("Round", "#REDIRECT [[Around#A]]");
        texts.put("Around", "#REDIRECT [[Round#B]]");
        texts.put("Tendon", "Behind the [[Kneecap]] and in the [[Kneepit]].");
        texts.put("Elbow", "Not a [[knee|leg]]. [[:Category:Joints]] [[Category:Joints]]");
        texts.put("Template:Box", "A box. <noinclude>[[Knee]] [[Category:Legs]]</noinclude>");
        texts.put("Category:Joints", "As in the [[Knee]]. [[Category:Legs]]");
        texts.put("Gone", "[[Knee]] {{Box}} [[Category:Joints]]");
        return texts;
    }

    private static List<String> asked() {
        return List.of(
                "list=backlinks&bltitle=Knee&bllimit=50",
                "list=backlinks&bltitle=knee&blfilterredir=redirects",
                "list=backlinks&bltitle=Knee&blfilterredir=nonredirects&bllimit=50",
                "list=backlinks&bltitle=Knee&blnamespace=10|14",
                "list=backlinks&bltitle=Knee&blredirect=1&bllimit=50",
                "list=backlinks&bltitle=Knee&blredirect=1&blfilterredir=nonredirects&bllimit=50",
                "list=backlinks&bltitle=Knee&blredirect=1&blfilterredir=redirects",
                "list=backlinks&bltitle=Knee&blredirect=1&blnamespace=0|14&bllimit=max",
                "list=backlinks&bltitle=Category:Joints",
                "list=backlinks&bltitle=Nowhere",
                "list=backlinks",
                "list=backlinks&bltitle=Knee&blpageid=1",
                "list=embeddedin&eititle=Template:Box",
                "list=embeddedin&eititle=Template:Box&einamespace=14",
                "list=categorymembers&cmtitle=Category:Joints",
                "list=categorymembers&cmtitle=Category:Legs&cmprop=ids|title|type&cmlimit=50",
                "list=categorymembers&cmtitle=Category:Legs&cmtype=subcat",
                "list=categorymembers&cmtitle=Category:Legs&cmnamespace=0|10",
                "list=categorymembers&cmtitle=Knee",
                "titles=Knee|Category:Joints&prop=linkshere&lhlimit=50",
                "titles=Knee&prop=linkshere&lhnamespace=0&lhshow=!redirect&lhprop=title|redirect",
                "titles=Knee&prop=linkshere&lhshow=redirect",
                "titles=Template:Box&prop=transcludedin",
                "titles=Kneecap|Popliteal&redirects=1",
                "titles=Round|Knee&redirects=1",
                "titles=Knee&prop=redirects&rdprop=pageid|title|fragment&rdlimit=50",
                "generator=categorymembers&gcmtitle=Category:Joints",
                "generator=backlinks&gbltitle=Knee&gbllimit=50",
                "generator=backlinks&gbltitle=Knee&gbllimit=50&gblredirect=1",
                "generator=linkshere&titles=Knee&glhlimit=50");
    }

    /** What both tell in the same order. */
    private static List<String> inOrder() {
        return List.of(
                "list=backlinks&bltitle=Knee&bllimit=50",
                "list=backlinks&bltitle=Knee&bllimit=3",
                "list=backlinks&bltitle=Knee&blnamespace=14|0|10&bllimit=50",
                "list=backlinks&bltitle=Knee&blredirect=1&bllimit=50",
                "list=embeddedin&eititle=Template:Box");
    }

    private static List<String> inParts() {
        return List.of(
                "list=backlinks&bltitle=Knee&bllimit=2",
                "list=backlinks&bltitle=Knee&bllimit=1&blredirect=1",
                "list=backlinks&bltitle=Knee&bllimit=2&blredirect=1&blnamespace=0|10|14",
                "list=categorymembers&cmtitle=Category:Joints&cmlimit=1",
                "titles=Knee|Category:Joints&prop=linkshere&lhlimit=2",
                "list=allcategories&aclimit=1");
    }

    private static void copy(RealMediaWiki wiki, Publisher publisher, String title, String text) {
        long revision = wiki.edit(title, text, "new");
        long page = page(wiki, title);
        if (text.startsWith("#REDIRECT")) {
            publisher.redirect(page, title, revision, text.substring(text.indexOf("[[") + 2, text.indexOf("]]")));
        } else {
            publisher.edit(page, title, revision, 0, "Anna", text);
        }
    }

    private static long page(RealMediaWiki wiki, String title) {
        return wiki.query(Map.of("titles", title)).at("/query/pages/0/pageid").asLong();
    }

    private static List<String> titles(String wikiId, String asked) {
        return here(wikiId, asked, 2).path("query").findValuesAsText("title");
    }

    private static JsonNode here(String wikiId, String asked, int version) {
        return answer("/wikis/" + wikiId + "/api.php", asked, version);
    }

    private static JsonNode answer(String address, String asked, int version) {
        Map<String, Object> parameters = parameters(asked);
        parameters.put("formatversion", version);
        return answer(address, parameters);
    }

    private static JsonNode answer(String address, Map<String, Object> parameters) {
        byte[] body = given().queryParams(parameters).get(address).asByteArray();
        try {
            return EventCodec.mapper().readTree(body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> parameters(String asked) {
        Map<String, Object> parameters = new HashMap<>(Map.of("action", "query", "format", "json"));
        for (String part : asked.split("&", -1)) {
            String[] both = part.split("=", 2);
            parameters.put(both[0], both.length == 2 ? both[1] : "");
        }
        return parameters;
    }

    /** What both have to say in the same words: the order of other rows, and where to read more, are each one's own. */
    private static JsonNode plain(JsonNode answer) {
        if (answer.path("error") instanceof ObjectNode error) {
            error.retain("code");
            return error;
        }
        sort(answer);
        return answer;
    }

    private static void sort(JsonNode json) {
        json.forEach(MentionsIT::sort);
        if (json instanceof ArrayNode rows) {
            List<JsonNode> sorted = StreamSupport.stream(rows.spliterator(), false)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            rows.removeAll().addAll(sorted);
        }
    }

    /** The rows of all parts of an answer, one part after the other, with the page they belong to. */
    private static List<String> parts(String address, String asked) {
        List<String> rows = new ArrayList<>();
        Map<String, Object> parameters = parameters(asked);
        parameters.put("formatversion", 2);
        while (true) {
            JsonNode answer = answer(address, parameters);
            for (JsonNode list : answer.path("query")) {
                for (JsonNode row : list) {
                    if (row.has("linkshere")) {
                        row.path("linkshere").forEach(page -> rows.add(row.path("title") + " " + page));
                    } else if (!row.has("lastrevid") && !asked.startsWith("titles")) {
                        rows.add(row.toString());
                    }
                }
            }
            if (!answer.has("continue") || rows.size() > 100) {
                return rows;
            }
            answer.path("continue")
                    .properties()
                    .forEach(place ->
                            parameters.put(place.getKey(), place.getValue().asText()));
        }
    }

    private long kept(String wikiId, long page) throws SQLException {
        String sql = "select count(*) from page_mention where wiki_id = '" + wikiId + "' and page_id = " + page;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
