package org.tributary.article.content;

import java.time.Instant;
import java.util.List;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Wikis for tests. */
public final class TestWikis {
    private TestWikis() {}

    /** A German-speaking wiki, so that namespaces and redirect words are not the English ones. */
    public static Wiki german() {
        return new Wiki(
                new WikiId("dewiki"),
                "Beispielwiki",
                "https://de.example.org/wiki/Hauptseite",
                "https://de.example.org/w/api.php",
                "https://de.example.org/wiki/$1",
                "de",
                "MediaWiki 1.43.0",
                new Rights("Creative Commons BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
                List.of(
                        new Namespace(0, "", List.of()),
                        new Namespace(2, "Benutzer", List.of("User", "Benutzerin")),
                        new Namespace(6, "Datei", List.of("File", "Bild", "Image")),
                        new Namespace(14, "Kategorie", List.of("Category"))),
                List.of("#WEITERLEITUNG", "#REDIRECT"),
                List.of(),
                Following.LIVE,
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
