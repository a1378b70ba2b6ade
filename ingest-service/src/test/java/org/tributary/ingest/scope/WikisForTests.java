package org.tributary.ingest.scope;

import java.time.Instant;
import java.util.List;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;

/** A wiki in German, whose namespaces have names, canonical names and aliases. */
final class WikisForTests {
    static final List<Namespace> NAMESPACES = List.of(
            new Namespace(-1, "Spezial", List.of("Special")),
            new Namespace(0, "", List.of()),
            new Namespace(1, "Diskussion", List.of("Talk")),
            new Namespace(2, "Benutzer", List.of("User", "Benutzerin")),
            new Namespace(14, "Kategorie", List.of("Category")));

    private WikisForTests() {}

    static Wiki following(Scope scope) {
        return new Wiki(
                        new WikiId("dewiki"),
                        "Ein Wiki",
                        "https://de.example.org/wiki/Start",
                        "https://de.example.org/w/api.php",
                        null,
                        "de",
                        null,
                        Rights.UNSTATED,
                        NAMESPACES,
                        List.of("#WEITERLEITUNG"),
                        List.of(),
                        Following.LIVE,
                        Instant.parse("2026-01-01T00:00:00Z"))
                .with(
                        new FollowingPlan(scope, HistoryDepth.FULL, false, List.of()),
                        Instant.parse("2026-01-01T00:00:00Z"));
    }
}
