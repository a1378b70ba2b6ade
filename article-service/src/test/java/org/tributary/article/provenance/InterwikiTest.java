package org.tributary.article.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Prefixes lead to the wikis they mean, held or not. */
final class InterwikiTest {
    private final Wiki english = wiki("enwiki", "https://en.wikipedia.org/wiki/Main_Page");
    private final Wiki german = wiki("dewiki", "https://de.wikipedia.org/wiki/Hauptseite");
    private final Wiki house = wiki("housewiki", "https://wiki.example.org/");
    private final Interwiki interwiki =
            new Interwiki(Map.of("house", "wiki.example.org", "old", "archive.example.org"));

    @ParameterizedTest
    @CsvSource({
        "de, dewiki, de.wikipedia.org",
        "w:de, dewiki, de.wikipedia.org",
        "dewiki, dewiki, de.wikipedia.org",
        "//de.wikipedia.org, dewiki, de.wikipedia.org",
        "fr, '', fr.wikipedia.org",
        "wikt:fr, '', fr.wiktionary.org",
        "s, '', en.wikisource.org",
        "meta, '', meta.wikimedia.org",
        "house, housewiki, wiki.example.org",
        "old, '', archive.example.org",
        "nonsense, '', ''"
    })
    void a_prefix_means_a_wiki_or_at_least_a_host(String prefix, String wikiId, String host) {
        Interwiki.Meant meant = interwiki.meant(prefix, english, List.of(english, german, house));

        assertThat(meant.wiki().map(wiki -> wiki.wikiId().value()).orElse("")).isEqualTo(wikiId);
        assertThat(meant.host().orElse("")).isEqualTo(host);
    }

    @Test
    void a_wiki_s_own_prefixes_go_before_those_that_are_known_of_others() {
        Wiki small = new Wiki(
                new WikiId("small"),
                "Small",
                "https://small.example.org/",
                null,
                "https://small.example.org/wiki/$1",
                "en",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of(),
                List.of(),
                Following.LIVE,
                Instant.EPOCH,
                null,
                null,
                Map.of(
                        "w", "https://wiki.example.org/wiki/$1",
                        "cells", "https://cells.example.org/index.php?title=$1"));

        assertThat(interwiki.meant("w", small, List.of(english, house)).wiki()).contains(house);
        Interwiki.Meant cells = interwiki.meant("cells", small, List.of(english, house));
        assertThat(cells.wiki()).isEmpty();
        assertThat(cells.articleUrl()).contains("https://cells.example.org/index.php?title=$1");
        assertThat(interwiki.meant("old", small, List.of()).host()).contains("archive.example.org");
    }

    @Test
    void editions_are_known_by_their_ids_where_hosts_tell_nothing() {
        Wiki one = wiki("enwiki", "http://127.0.0.1:8080/");
        Wiki other = wiki("dewiki", "http://127.0.0.1:8081/");

        assertThat(interwiki.meant("de", one, List.of(one, other)).wiki()).contains(other);
    }

    @Test
    void a_talk_page_speaks_of_the_page_it_talks_about() {
        Finding finding =
                new Finding(ProvenanceKind.COPY, EvidenceKind.TEMPLATE, new NamedPage("", "Axon", null), null, 95);

        assertThat(SubjectPage.of(finding, "Talk:Soma", 1, english))
                .hasValueSatisfying(found -> assertThat(found.copy()).isEqualTo(new NamedPage("", "Soma", null)));
        assertThat(SubjectPage.of(finding, "Soma", 0, english)).contains(finding);
        assertThat(SubjectPage.of(finding, "Help_talk:Soma", 13, english)).isEmpty();
    }

    private static Wiki wiki(String id, String url) {
        return new Wiki(
                new WikiId(id),
                id,
                url,
                null,
                null,
                "en",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of("#REDIRECT"),
                List.of(),
                Following.LIVE,
                Instant.EPOCH);
    }
}
