package org.tributary.ingest.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.DumpsForTests;
import org.tributary.ingest.dump.file.PackedForTests;
import org.tributary.ingest.wiki.Wikis;
import org.tributary.testing.RiverServers;

/** Imports as an operator sees them. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
@QuarkusTestResource(ImportableFolder.class)
final class ImportsIT {

    @TempDir
    static Path folder;

    @Inject
    Wikis wikis;

    @Test
    void an_import_makes_the_wiki_known_reads_everything_and_says_so() throws Exception {
        Path file = dump(
                "probewiki.xml.zst",
                "probewiki",
                DumpsForTests.page(1, "A", DumpsForTests.revision(11, "a"), DumpsForTests.revision(12, "&bad;"))
                        + DumpsForTests.page(2, "B", DumpsForTests.revision(21, "b")));

        order(Map.of("file", file.toString(), "rights_text", "CC BY-SA 4.0", "notices", List.of("Kein Rat")))
                .statusCode(202)
                .body("wiki_id", equalTo("probewiki"))
                .body("feed", equalTo("dump:probewiki.xml.zst"))
                .body("state", equalTo("backfilling"));

        awaitState("probewiki", "dump:probewiki.xml.zst", "finished")
                .body("progress.pages", equalTo(2))
                .body("progress.revisions", equalTo(3))
                .body("progress.done", equalTo((int) Files.size(file)))
                .body("quarantined.malformed_revision", equalTo(1))
                .body("source", equalTo(file.toString()));
        Wiki wiki = wikis.find(new WikiId("probewiki")).orElseThrow();
        assertThat(wiki.following()).isEqualTo(Following.IMPORTS_ONLY);
        assertThat(wiki.rights()).isEqualTo(new Rights("CC BY-SA 4.0", null));
        assertThat(wiki.notices()).containsExactly("Kein Rat");
        given().get("/v1/imports").then().statusCode(200).body("items.feed", hasItem("dump:probewiki.xml.zst"));
        given().get("/q/metrics").then().body(containsString("tributary_ingest_page_changes_total"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void what_is_hostile_is_counted_by_its_reason_and_the_rest_is_imported() throws Exception {
        Path file = dump(
                "hostile.xml",
                "hostilewiki",
                DumpsForTests.page(1, "T".repeat(3_000_000), DumpsForTests.revision(11, "a"))
                        + DumpsForTests.page(
                                2,
                                "Fine",
                                DumpsForTests.revision(21, "first"),
                                DumpsForTests.revision(-22, "x"),
                                DumpsForTests.revision(23, "<![CDATA[ never ended"),
                                DumpsForTests.revision(24, "&#xD800;"),
                                DumpsForTests.revision(25, "x").replace("Ada", "n".repeat(300)),
                                DumpsForTests.revision(21, "again"),
                                DumpsForTests.revision(29, "last"))
                        + "junk"
                        + DumpsForTests.page(2, "Fine", DumpsForTests.revision(30, "more")));

        order(Map.of("file", file.toString())).statusCode(202);

        awaitState("hostilewiki", "dump:hostile.xml", "finished")
                .body("quarantined.bad_page_title", equalTo(1))
                .body("quarantined.bad_revision_id", equalTo(1))
                .body("quarantined.malformed_revision", equalTo(2))
                .body("quarantined.bad_editor", equalTo(1))
                .body("quarantined.duplicate_revision", equalTo(1))
                .body("quarantined.junk_between_pages", equalTo(1))
                .body("quarantined.duplicate_page", equalTo(1));
    }

    @Test
    void an_import_can_be_run_again_and_a_truncated_file_replaced_by_a_whole_one() throws Exception {
        String pages = DumpsForTests.page(1, "A", DumpsForTests.revision(11, "a"), DumpsForTests.revision(12, "b"));
        Path file = dump("again.xml", "againwiki", pages);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 60));

        order(Map.of("file", file.toString())).statusCode(202);
        awaitState("againwiki", "dump:again.xml", "broken")
                .body("problem", containsString("cut off"))
                .body("progress.revisions", equalTo(1));
        Files.writeString(file, whole);
        order(Map.of("file", file.toString())).statusCode(202);
        awaitState("againwiki", "dump:again.xml", "finished").body("progress.revisions", equalTo(2));
    }

    @Test
    void a_wiki_that_is_followed_keeps_its_details() throws Exception {
        Wiki followed = wiki("followedwiki", "https://probe.example/wiki/Hauptseite", Following.LIVE);
        wikis.publish(followed);
        Path file = dump("followed.xml", "followedwiki", DumpsForTests.page(1, "A", DumpsForTests.revision(11, "a")));

        order(Map.of("file", file.toString(), "rights_text", "other")).statusCode(202);

        awaitState("followedwiki", "dump:followed.xml", "finished");
        assertThat(wikis.find(new WikiId("followedwiki"))).contains(followed);
    }

    @Test
    void a_wiki_that_is_followed_in_part_takes_no_dump_which_is_the_whole() throws Exception {
        Wiki known = wiki("partwiki", "https://probe.example/wiki/Hauptseite", Following.LIVE);
        Scope part = new Scope(List.of(0), List.of(), List.of(), List.of());
        wikis.publish(known.with(
                new FollowingPlan(part, HistoryDepth.FULL, false, List.of()), Instant.parse("2026-01-01T00:00:00Z")));
        Path file = dump("part.xml", "partwiki", DumpsForTests.page(1, "A", DumpsForTests.revision(11, "a")));

        order(Map.of("file", file.toString()))
                .statusCode(409)
                .body("state", equalTo("followed_in_part"))
                .body("detail", containsString("--everything"));
    }

    @Test
    void another_wiki_of_the_same_name_is_not_poured_into_the_first() throws Exception {
        wikis.publish(wiki("namesake", "https://other.example/wiki/Main", Following.IMPORTS_ONLY));
        Path file = dump("namesake.xml", "namesake", DumpsForTests.page(1, "A", DumpsForTests.revision(11, "a")));

        order(Map.of("file", file.toString())).statusCode(409).body("state", equalTo("wiki_id_taken"));
        order(Map.of("file", file.toString(), "wiki_id", "namesake2")).statusCode(202);
        awaitState("namesake2", "dump:namesake.xml", "finished");
    }

    @Test
    void a_request_that_cannot_work_is_refused_at_once_and_says_why() throws Exception {
        assertRefused(Map.of(), "is missing");
        assertRefused(Map.of("file", "relative.xml"), "absolute path");
        assertRefused(Map.of("file", "/etc/hostname"), "is not below a folder");
        assertRefused(Map.of("file", folder + "/../../etc/hostname"), "is not below a folder");
        assertRefused(Map.of("file", folder + "/none.xml"), "there is no file");
        assertRefused(Map.of("file", folder.toString()), "is a folder");
        assertRefused(
                Map.of(
                        "file",
                        Files.writeString(folder.resolve("page.xml"), "<!DOCTYPE html><p>no")
                                .toString()),
                "HTML");
        assertRefused(Map.of("file", "http://127.0.0.1:1/none.xml"), "cannot be read");
        Path file = dump("fine.xml", "finewiki", "");
        given().contentType("application/json")
                .body(Map.of("file", file.toString(), "wiki_id", "Not Fine"))
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("wiki_id"));
        given().contentType("application/json")
                .body("{\"file\":")
                .post("/v1/imports")
                .then()
                .statusCode(400);
        given().get("/v1/imports/finewiki/dump:fine.xml").then().statusCode(404);
    }

    private static void assertRefused(Map<String, String> request, String why) {
        order(request).statusCode(400).body("parameter", equalTo("file")).body("detail", containsString(why));
    }

    private static ValidatableResponse order(Map<String, ?> request) {
        return given().contentType("application/json")
                .body(request)
                .post("/v1/imports")
                .then();
    }

    private static ValidatableResponse awaitState(String wikiId, String feed, String state) {
        String path = "/v1/imports/" + wikiId + "/" + feed;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> state.equals(given().get(path).jsonPath().getString("state")));
        return given().get(path).then().statusCode(200).body("dt", notNullValue());
    }

    private static Path dump(String name, String databaseName, String pages) throws Exception {
        Path file = folder.resolve(name);
        String head = DumpsForTests.HEAD.replace("probewiki", databaseName);
        PackedForTests packing = name.endsWith(".zst") ? PackedForTests.ZSTD : PackedForTests.PLAIN;
        packing.pack(head + pages + DumpsForTests.END, file);
        return file;
    }

    private static Wiki wiki(String id, String url, Following following) {
        return new Wiki(
                new WikiId(id),
                "Name",
                url,
                null,
                null,
                "de",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of(),
                List.of(),
                following,
                Instant.parse("2026-01-02T03:04:05Z"));
    }
}
