package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;

/** What people do on a real MediaWiki is in the copy, found by search and told to subscribers within seconds. */
@EnabledIfMediaWiki
final class LiveWikiIT {
    private static final Duration EDIT_WAIT = Duration.ofSeconds(5);
    private static final Duration CHANGE_WAIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static RealMediaWiki wiki;
    private static RunningTributary tributary;
    private static Wire wire;
    private static String path;

    @BeforeAll
    static void follow_a_wiki_as_a_user_would() throws Exception {
        wiki = RealMediaWiki.start(folder.resolve("wiki"));
        wiki.edit("Myelin", "Myelin wraps the axons of neurons.", "first words");
        tributary = RunningTributary.up(folder.resolve("data"), "--wiki", wiki.url());
        wire = tributary.wire();
        path = "/v1/wikis/" + wiki.wikiId();
        await().atMost(PATIENCE)
                .until(() -> isHeld("Myelin")
                        && wire.json(path).path("state").asText().equals("live"));
    }

    @AfterAll
    static void stop_everything() throws Exception {
        tributary.close();
        wiki.close();
    }

    @Test
    void an_edit_is_in_the_history_and_found_by_search_within_five_seconds() {
        List<Duration> waits = new ArrayList<>();
        for (String word : List.of("oligodendrocyte", "paranode", "internode", "saltatory", "cholesterol")) {
            long revision = wiki.edit("Myelin", "Myelin wraps axons. A word to find: " + word + ".", "adds " + word);
            waits.add(timed(() -> isInHistory("Myelin", revision) && isFound(word, "Myelin")));
        }

        waits.sort(null);
        assertThat(waits.get(waits.size() / 2)).as("the median of %s", waits).isLessThan(EDIT_WAIT);
    }

    @Test
    void a_move_a_delete_and_an_undelete_are_in_the_copy_within_ten_seconds() {
        wiki.edit("Axon hillock", "Where the axon begins.", "new");
        timed(() -> isHeld("Axon hillock"));

        wiki.move("Axon hillock", "Axon hill", true);
        Duration moved = timed(() -> isHeld("Axon hill")
                && article("Axon hillock").path("redirected_from").isValueNode());
        wiki.delete("Axon hill");
        Duration deleted = timed(() -> status("Axon hill") == 410 && !isFound("hillock", "Axon_hill"));
        wiki.undelete("Axon hill");
        Duration undeleted = timed(() -> isHeld("Axon hill") && isFound("begins", "Axon_hill"));

        assertThat(List.of(moved, deleted, undeleted)).allMatch(wait -> wait.compareTo(CHANGE_WAIT) < 0);
    }

    @Test
    void a_subscriber_that_is_cut_off_again_and_again_misses_nothing_and_sees_no_version_go_back() throws Exception {
        try (CutSubscriber subscriber = new CutSubscriber(tributary.address(), 4)) {
            for (int round = 0; round < 12; round++) {
                wiki.edit("Node " + round % 4, "Gap number " + round + " in the sheath.", "round " + round);
            }
            Holdings held = new Holdings(wire, wiki.wikiId());
            await().atMost(PATIENCE).until(() -> versions(subscriber.changes()).equals(held.versions()));

            assertThat(subscriber.connections()).isGreaterThan(3);
            assertThat(subscriber.changes())
                    .filteredOn(change -> !isGone(change))
                    .allSatisfy(change -> {
                        assertThat(change.path("attribution")
                                        .path("contributors")
                                        .isArray())
                                .isTrue();
                        assertThat(change.path("attribution")
                                        .path("licence")
                                        .path("spdx")
                                        .asText())
                                .isEqualTo("CC-BY-SA-4.0");
                    });
        }
    }

    @Test
    void programs_for_mediawiki_get_the_answers_that_the_wiki_itself_gives() throws Exception {
        AskedPages pages = new AskedPages(wiki);
        pages.make();
        SameAnswers both = new SameAnswers(wiki.apiUrl(), wire, wiki.wikiId());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(both.rest(AskedPages.everything()))
                .isEmpty());

        Map<String, String> known = pages.known();
        List<String> differences = new ArrayList<>();
        differences.addAll(both.rest(Questions.of("rest.txt", known)));
        differences.addAll(both.query(Questions.of("query.txt", known)));
        differences.addAll(both.continued(Questions.of("continued.txt", known)));
        differences.addAll(both.actions(Questions.of("actions.txt", known)));
        assertThat(differences).isEmpty();
    }

    @Test
    @Timeout(300)
    void what_a_wiki_hides_is_found_nowhere_from_the_tables_to_the_search_index() throws Exception {
        Hiding hiding = new Hiding(wiki);
        hiding.show();
        timed(() -> isFound("zqgonetext", Hiding.GONE) && isFound("plainword", Hiding.PAGE));
        long page = article(Hiding.PAGE).path("page_id").asLong();
        List<String> questions =
                hiding.questions(page, article(Hiding.GONE).path("page_id").asLong());
        EveryPlace places = new EveryPlace(tributary);
        String before = String.join("\n", places.answers(questions));
        assertThat(before).contains(Hiding.WORDS).contains(Hiding.REMOVED);
        assertThat(String.join("\n", places.tables())).contains("zqcomment", "Zqeditor", "zqsuppressedcomment");
        awaitIndexFiles(places, true);

        hiding.hide(tributary);

        String history = path + "/pages/" + page + "/history";
        await().atMost(PATIENCE)
                .until(() -> status(Hiding.GONE) == 410
                        && !isFound("zqgonetext", Hiding.GONE)
                        && !Hiding.isTold(wire.get(history, "application/json").body()));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(places.answers(questions)).as("answers").noneMatch(Hiding::isTold));
        Instant since = Clock.systemUTC().instant();
        long last = wiki.edit(Hiding.PAGE, "The fifth, plainword and more.", "seventh");
        timed(() -> isInHistory(Hiding.PAGE, last) && isFound("more", Hiding.PAGE));
        assertThat(places.tables()).as("tables").isNotEmpty().noneMatch(Hiding::isKept);
        assertThat(places.topics(since)).as("topics").isNotEmpty().noneMatch(Hiding::isToldOnTopic);
        assertThat(places.stream(page, article(Hiding.PAGE).path("version").asLong()))
                .as("stream")
                .noneMatch(Hiding::isToldInPassing);
        for (String word : Hiding.WORDS) {
            assertThat(places.found(wiki.wikiId(), word))
                    .as("hits for %s", word)
                    .isZero();
        }
        assertThat(places.answers(questions)).as("answers").noneMatch(Hiding::isTold);
        assertThat(places.logs()).as("logs").isNotEmpty().noneMatch(Hiding::isTold);
        awaitIndexFiles(places, false);
    }

    /** They are written some seconds after what can be found already, and purged some seconds after what is gone. */
    private static void awaitIndexFiles(EveryPlace places, boolean isThere) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        places.indexFiles().stream().anyMatch(Hiding::isTold))
                .as("hidden words in the files of the search index")
                .isEqualTo(isThere));
    }

    @Test
    void a_bot_reads_with_a_library_as_from_the_wiki() throws Exception {
        List<Long> made = new ArrayList<>();
        for (String text : List.of("one", "two", "three")) {
            made.add(wiki.edit("Stirrup", text + "\n\n[[Category:Bones]]", "says " + text));
        }
        wiki.edit("Stapes", "#REDIRECT [[Stirrup]]", "leads on");
        timed(() -> isHeld("Stapes") && isInHistory("Stirrup", made.getLast()));

        BotLibraries.python(
                "mwclient-reads.py",
                folder,
                tributary.address(),
                "/wikis/" + wiki.wikiId() + "/",
                String.join(",", made.reversed().stream().map(String::valueOf).toList()));
    }

    @Test
    void a_page_of_the_wiki_reads_the_copy_in_a_browser_with_the_client_that_mediawiki_ships() throws Exception {
        wiki.edit("Tympanum", "It is thin.\n== Use ==\nIt swings.", "made");
        wiki.edit("Tympanum", "It is very thin.\n== Use ==\nIt swings.", "more");
        timed(() -> isHeld("Tympanum")
                && wire.json("/v1/wikis/" + wiki.wikiId() + "/pages?title=Tympanum")
                                .path("version")
                                .asInt()
                        == 2);

        JsonNode told = Gadget.report(wiki, folder, "rest.js", tributary.address() + "/wikis/" + wiki.wikiId());

        assertThat(told.path("differences")).as("%s", told).isEmpty();
        assertThat(told.path("read")).hasSizeGreaterThan(8);
        assertThat(told.path("failure").asText()).isEqualTo("404");
    }

    @Test
    void status_tells_of_the_wiki_with_its_lag() throws Exception {
        String said = RunningTributary.run("status", "--data", tributary.data().toString());

        assertThat(said).startsWith("0 ").contains(wiki.wikiId(), "live");
    }

    @Test
    void a_topic_of_a_wiki_is_commanded_from_the_terminal() throws Exception {
        wiki.edit("Astrocyte", "A cell shaped like a star.", "new");
        wiki.edit("Microglia", "The guards among the cells.", "new");
        Holdings topic = new Holdings(wire, "topic");

        assertThat(command("follow", wiki.url(), "--wiki-id", "topic", "--title", "Astrocyte"))
                .startsWith("0 ");
        await().atMost(PATIENCE).until(() -> topic.revisionsCounted() == 1 && isTopic("live"));
        assertThat(command("pause", "topic")).startsWith("0 ");
        await().atMost(PATIENCE).until(() -> isTopic("paused"));
        wiki.edit("Astrocyte", "A glial cell shaped like a star.", "says what kind");
        assertThat(command("resume", "topic")).startsWith("0 ");
        await().atMost(PATIENCE).until(() -> topic.revisionsCounted() == 2);
        assertThat(command("scope", "topic", "--title", "Astrocyte", "--title", "Microglia"))
                .startsWith("0 ");
        await().atMost(PATIENCE).until(() -> topic.pagesCounted() == 2);
        assertThat(command("status")).startsWith("0 ").contains("topic", "recent-changes");
        assertThat(command("forget", "topic")).startsWith("0 ");

        await().atMost(PATIENCE).until(() -> topic.pagesCounted() == 0);
        assertThat(command("pause", "nowhere"))
                .startsWith("1 ")
                .contains("nowhere")
                .hasLineCount(1);
        assertThat(command("follow", wiki.url(), "--wiki-id", "odd", "--namespace", "No such"))
                .startsWith("1 ")
                .contains("No such")
                .hasLineCount(1);
    }

    private static String command(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", tributary.data().toString()));
        return RunningTributary.run(all.toArray(String[]::new));
    }

    private static boolean isTopic(String state) {
        return wire.json("/v1/wikis/topic").path("state").asText().equals(state);
    }

    /** The last version of each page that is there, after every version was seen to follow the one before it. */
    private static Map<Long, Long> versions(List<JsonNode> changes) {
        Map<Long, Long> versions = new HashMap<>();
        Set<Long> gone = new HashSet<>();
        for (JsonNode change : changes) {
            if (!change.path("wiki_id").asText().equals(wiki.wikiId())) {
                continue;
            }
            long page = change.path("page").path("page_id").asLong();
            long version = change.path("ledger").path("version").asLong();
            assertThat(version).isEqualTo(versions.getOrDefault(page, 0L) + 1);
            versions.put(page, version);
            if (isGone(change)) {
                gone.add(page);
            } else {
                gone.remove(page);
            }
        }
        versions.keySet().removeAll(gone);
        return versions;
    }

    private static boolean isGone(JsonNode change) {
        return change.path("article_change_kind").asText().equals("withdraw");
    }

    private static Duration timed(Callable<Boolean> isThere) {
        long begun = System.nanoTime();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(isThere);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean isInHistory(String title, long revision) {
        String page = path + "/pages/" + article(title).path("page_id").asLong();
        for (JsonNode item : wire.json(page + "/history").path("items")) {
            if (item.path("rev_id").asLong() == revision) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFound(String word, String title) {
        JsonNode hits = wire.json("/v1/search?wiki=" + wiki.wikiId() + "&q=" + Wire.encoded(word));
        return hits.path("items").findValuesAsText("page_title").contains(title);
    }

    private static boolean isHeld(String title) {
        return status(title) == 200;
    }

    private static int status(String title) {
        return wire.get(path + "/pages?title=" + Wire.encoded(title), "application/json")
                .statusCode();
    }

    private static JsonNode article(String title) {
        return wire.json(path + "/pages?title=" + Wire.encoded(title));
    }
}
