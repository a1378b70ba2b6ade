package org.tributary.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.PriorRights;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** What a wiki says anew of itself takes the place of what it said, and its old rights keep their time. */
final class SiteWatchTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Rights SHARE_ALIKE = new Rights("CC BY-SA 4.0", null);
    private static final Rights PLAIN = new Rights("CC BY 4.0", null);

    @Test
    void other_rights_hold_from_now_on_and_the_old_ones_until_now() {
        Wiki merged = SiteWatch.merged(wiki(SHARE_ALIKE, "Talk"), wiki(PLAIN, "Talk"), NOW);

        assertThat(merged.rights()).isEqualTo(PLAIN);
        assertThat(merged.priorRights()).containsExactly(new PriorRights(SHARE_ALIKE, NOW));
        assertThat(merged.rightsAt(THEN)).isEqualTo(SHARE_ALIKE);
        assertThat(merged.rightsAt(NOW)).isEqualTo(PLAIN);
        assertThat(SiteWatch.differences(wiki(SHARE_ALIKE, "Talk"), merged)).containsExactly("rights");
        assertThat(SiteWatch.merged(merged, wiki(SHARE_ALIKE, "Talk"), NOW).priorRights())
                .hasSize(2);
    }

    @Test
    void a_wiki_that_says_nothing_of_its_rights_leaves_what_was_said() {
        Wiki merged = SiteWatch.merged(wiki(SHARE_ALIKE, "Talk"), wiki(Rights.UNSTATED, "Talk"), NOW);

        assertThat(merged.rights()).isEqualTo(SHARE_ALIKE);
        assertThat(merged.priorRights()).isNull();
        assertThat(SiteWatch.merged(wiki(Rights.UNSTATED, "Talk"), wiki(PLAIN, "Talk"), NOW)
                        .priorRights())
                .isNull();
    }

    @Test
    void other_namespaces_are_noticed_and_the_same_are_not() {
        Wiki known = wiki(SHARE_ALIKE, "Talk");

        assertThat(SiteWatch.differences(known, SiteWatch.merged(known, wiki(SHARE_ALIKE, "Discussion"), NOW)))
                .containsExactly("namespaces");
        assertThat(SiteWatch.differences(known, SiteWatch.merged(known, wiki(SHARE_ALIKE, "Talk"), NOW)))
                .isEmpty();
    }

    @Test
    void other_prefixes_are_noticed() {
        Wiki known = wiki(SHARE_ALIKE, "Talk");
        Wiki said = new Wiki(
                known.wikiId(),
                known.name(),
                known.url(),
                known.apiUrl(),
                known.articleUrl(),
                known.language(),
                known.generator(),
                known.rights(),
                known.namespaces(),
                known.redirectKeywords(),
                known.notices(),
                known.following(),
                NOW,
                null,
                null,
                Map.of("cells", "https://cells.example.org/wiki/$1"));

        Wiki merged = SiteWatch.merged(known, said, NOW);

        assertThat(merged.interwiki()).containsOnlyKeys("cells");
        assertThat(SiteWatch.differences(known, merged)).containsExactly("interwiki");
        assertThat(merged.with(Following.PAUSED, NOW).interwiki()).containsOnlyKeys("cells");
    }

    private static Wiki wiki(Rights rights, String talk) {
        return new Wiki(
                new WikiId("some"),
                "Some wiki",
                "https://example.org/",
                "https://example.org/w/api.php",
                null,
                "en",
                null,
                rights,
                List.of(new Namespace(0, "", List.of()), new Namespace(1, talk, List.of())),
                List.of("#REDIRECT"),
                List.of(),
                Following.LIVE,
                THEN);
    }
}
