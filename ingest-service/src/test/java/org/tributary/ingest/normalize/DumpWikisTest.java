package org.tributary.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.SiteInfo.SiteNamespace;

/** A wiki is named and described by what the head of its dump says. */
final class DumpWikisTest {

    @ParameterizedTest
    @CsvSource({
        "http://en.wikipedia.org/wiki/Main_Page, enwiki",
        "https://de.m.wikipedia.org/wiki/Hauptseite, dewiki",
        "https://zh-yue.wikipedia.org/wiki/X, zh_yuewiki",
        "https://be-tarask.wikipedia.org/wiki/X, be_x_oldwiki",
        "https://simple.wikipedia.org/wiki/Main_Page, simplewiki",
        "https://fr.wiktionary.org/wiki/X, frwiktionary",
        "https://en.wikivoyage.org/wiki/X, enwikivoyage",
        "https://commons.wikimedia.org/wiki/Main_Page, commonswiki",
        "https://be.wikimedia.org/wiki/X, bewikimedia",
        "https://www.wikidata.org/wiki/X, wikidatawiki",
        "https://www.mediawiki.org/wiki/MediaWiki, mediawikiwiki",
        "http://wiki.example.com:8080/w/index.php/Main_Page, wiki.example.com",
        "https://www.Example.com/Main, example.com"
    })
    void without_a_database_name_the_address_tells_which_wiki_it_is(String base, String wikiId) {
        assertThat(DumpWikis.idOf(site(null, base))).contains(new WikiId(wikiId));
    }

    @Test
    void the_database_name_comes_first_and_is_made_to_fit() {
        assertThat(DumpWikis.idOf(site("enwiki", "https://de.wikipedia.org/"))).contains(new WikiId("enwiki"));
        assertThat(DumpWikis.idOf(site("My Wiki-mw_", null))).contains(new WikiId("my-wiki-mw_"));
        assertThat(DumpWikis.idOf(site(null, null))).isEmpty();
        assertThat(DumpWikis.idOf(site("???", "no address"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://en.wikipedia.org/wiki/Main_Page, https://en.wikipedia.org/wiki/$1",
        "http://x.example/w/index.php?title=Main_Page, http://x.example/w/index.php?title=$1",
        "http://x.example/index.php/Main_Page, http://x.example/index.php/$1",
        "http://x.example, http://x.example/$1"
    })
    void the_address_of_articles_follows_from_that_of_the_main_page(String base, String pattern) {
        assertThat(wiki(site("x", base)).articleUrl()).isEqualTo(pattern);
    }

    @Test
    void what_the_dump_does_not_say_stays_unsaid() {
        Wiki wiki = wiki(SiteInfo.NOTHING);

        assertThat(wiki.name()).isEqualTo("x");
        assertThat(wiki.language()).isEqualTo("und");
        assertThat(wiki.articleUrl()).isNull();
        assertThat(wiki.rights()).isEqualTo(Rights.UNSTATED);
        assertThat(wiki.following()).isEqualTo(Following.IMPORTS_ONLY);
    }

    @Test
    void namespaces_keep_their_names_and_gain_the_canonical_ones() {
        SiteInfo site = new SiteInfo(
                "0.11",
                "de",
                "P",
                "p",
                null,
                null,
                List.of(new SiteNamespace(0, ""), new SiteNamespace(10, "Vorlage")));

        assertThat(wiki(site).namespaces())
                .containsExactly(new Namespace(0, "", List.of()), new Namespace(10, "Vorlage", List.of("Template")));
        assertThat(wiki(site).redirectKeywords()).containsExactly("#REDIRECT", "#WEITERLEITUNG");
    }

    private static SiteInfo site(@Nullable String databaseName, @Nullable String base) {
        return new SiteInfo("0.11", "en", "Name", databaseName, base, null, List.of());
    }

    private static Wiki wiki(SiteInfo site) {
        return DumpWikis.of(new WikiId("x"), site, null, Rights.UNSTATED, List.of(), Instant.EPOCH);
    }
}
