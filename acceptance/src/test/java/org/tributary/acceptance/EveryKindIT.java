package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;

/**
 * Every kind of change that a wiki tells of, made on a real MediaWiki. Whatever happened, the copy must be equal to what
 * the wiki shows to everybody.
 */
@EnabledIfMediaWiki
final class EveryKindIT {
    /** How long the copy may take to be equal after something happened that the wiki tells of. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static RunningTributary tributary;

    @BeforeAll
    static void start_it_as_a_user_would() throws IOException {
        tributary = RunningTributary.upEager(folder.resolve("data"), "--no-sample");
    }

    @AfterAll
    static void stop_it() throws IOException {
        tributary.close();
    }

    @TestFactory
    Stream<DynamicTest> the_copy_is_equal_soon_after() throws IOException {
        FollowedMediaWiki followed = FollowedMediaWiki.start(folder, tributary, "told");
        return kinds().map(kind -> DynamicTest.dynamicTest(kind.sentence(), () -> {
                    kind.happening().on(followed);
                    followed.awaitEqual(TOLD_WITHIN);
                }))
                .onClose(followed::close);
    }

    @Test
    void the_copy_is_equal_after_all_of_them_happened_while_nobody_followed() throws Exception {
        try (FollowedMediaWiki followed = FollowedMediaWiki.start(folder, tributary, "missed")) {
            followed.pause();
            for (Kind kind : kinds().toList()) {
                kind.happening().on(followed);
            }
            followed.resume();
            followed.awaitEqual(CAUGHT_UP_WITHIN);
        }
    }

    @Test
    void what_the_wiki_tells_nobody_is_found_and_repaired_when_both_are_compared() throws Exception {
        try (FollowedMediaWiki followed = FollowedMediaWiki.start(folder, tributary, "silent")) {
            SilentKinds.happen(followed);
            assertThat(followed.isEqual()).isFalse();

            String said = verified(followed.wiki().url());

            assertThat(said)
                    .startsWith("0 ")
                    .contains("Pages compared: ", "Revisions compared: ", "Differences found: ", "Left: 0")
                    .contains("page missing", "visibility differs");
            followed.awaitEqual(TOLD_WITHIN);
            assertThat(verified("silent")).startsWith("0 ").contains("Differences found: 0", "Left: 0");
        }
    }

    @Test
    void parts_of_a_wiki_and_copies_without_its_past_are_compared_and_repaired_as_well() throws Exception {
        try (RealMediaWiki wiki = RealMediaWiki.start(folder)) {
            SilentParts parts = new SilentParts(wiki);
            FollowedMediaWiki topic =
                    FollowedMediaWiki.follow(wiki, tributary, "topic", SilentParts.TOPIC, parts.topic());
            FollowedMediaWiki newest =
                    FollowedMediaWiki.follow(wiki, tributary, "newest", SilentParts.NEWEST, parts.newest());
            parts.editOnce();
            topic.settle();
            newest.settle();
            parts.happen();

            assertThat(verified("topic"))
                    .startsWith("0 ")
                    .contains("page missing", "page extra", "title differs", "visibility differs", "Left: 0");
            topic.awaitEqual(TOLD_WITHIN);
            assertThat(verified("topic")).startsWith("0 ").contains("Differences found: 0", "Left: 0");
            assertThat(verified("newest"))
                    .startsWith("0 ")
                    .contains("page missing", "page extra", "title differs", "visibility differs", "Left: 0");
            newest.awaitEqual(TOLD_WITHIN);
            assertThat(verified("newest")).startsWith("0 ").contains("Differences found: 0", "Left: 0");
        }
    }

    private static String verified(String wiki) throws Exception {
        return RunningTributary.run("verify", wiki, "--data", tributary.data().toString());
    }

    private static Stream<Kind> kinds() {
        return Stream.of(EditKinds.all(), DeletionKinds.all(), ContentKinds.all())
                .flatMap(List::stream);
    }
}
