package org.tributary.article.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;

/** An attribution never claims to name everybody where the past was not read. */
final class AttributionsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Wiki WIKI = new Wiki(
            new WikiId("some"),
            "Some wiki",
            "https://example.org/wiki/Main_Page",
            null,
            "https://example.org/wiki/$1",
            "en",
            null,
            Rights.UNSTATED,
            List.of(),
            List.of(),
            List.of(),
            Following.LIVE,
            NOW);

    @Test
    void of_a_wiki_followed_from_now_on_those_before_are_credited_without_name() {
        FollowingPlan current = new FollowingPlan(Scope.EVERYTHING, HistoryDepth.CURRENT, false, List.of());

        assertThat(text(WIKI)).contains("by Anna (every edit");
        assertThat(text(WIKI.with(current, NOW))).contains("by Anna and everybody who edited it before (every edit");
    }

    private static String text(Wiki wiki) {
        Contributor anna = new Contributor(ContributorKind.ACCOUNT, 7L, "Anna", false, 1, 0, NOW, NOW);
        return Attributions.write(wiki, new PageTitle("Nerve"), new RevisionId(1), Licence.UNKNOWN, 1, List.of(anna))
                .text();
    }
}
