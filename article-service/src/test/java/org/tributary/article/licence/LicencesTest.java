package org.tributary.article.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.article.licence.rights.Spdx;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.PriorRights;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Licences follow dates where rules have dates, and statements where there are statements; they are never guessed. */
final class LicencesTest {

    @ParameterizedTest
    @CsvSource({
        "https://en.wikipedia.org/wiki/Main_Page, 2009-06-14T23:59:59Z, GFDL-1.2-or-later",
        "https://en.wikipedia.org/wiki/Main_Page, 2009-06-15T00:00:00Z, CC-BY-SA-3.0 OR GFDL-1.3-or-later",
        "https://en.wikipedia.org/wiki/Main_Page, 2023-06-06T23:59:59Z, CC-BY-SA-3.0 OR GFDL-1.3-or-later",
        "https://en.wikipedia.org/wiki/Main_Page, 2023-06-07T00:00:00Z, CC-BY-SA-4.0",
        "https://aa.wiktionary.org/, 2024-01-01T00:00:00Z, CC-BY-SA-4.0",
        "https://www.wikidata.org/, 2014-01-01T00:00:00Z, CC0-1.0",
        "https://meta.wikimedia.org/, 2024-01-01T00:00:00Z, CC-BY-SA-4.0",
        "https://foundation.wikimedia.org/, 2024-01-01T00:00:00Z, NOASSERTION",
        "https://www.wikifunctions.org/, 2024-01-01T00:00:00Z, NOASSERTION",
        "https://en.wikinews.org/, 2024-12-15T00:00:00Z, CC-BY-2.5",
        "https://en.wikinews.org/, 2024-12-16T00:00:00Z, CC-BY-4.0",
        "https://it.wikinews.org/, 2025-01-29T00:00:00Z, CC-BY-2.5",
        "https://it.wikinews.org/, 2025-01-30T00:00:00Z, CC-BY-4.0",
        "https://sv.wikinews.org/, 2025-01-30T00:00:00Z, CC-BY-SA-4.0",
        "https://de.wikinews.org/, 2026-01-01T00:00:00Z, CC-BY-2.5",
        "https://fr.wikinews.org/, 2025-06-01T00:00:00Z, NOASSERTION",
        "https://ja.wikinews.org/, 2005-01-01T00:00:00Z, NOASSERTION",
        "https://de.wikivoyage.org/, 2014-01-01T00:00:00Z, CC-BY-SA-3.0",
        "https://en.wikinews.org/, 2005-01-01T00:00:00Z, LicenseRef-public-domain",
        "https://en.wikinews.org/, 2010-01-01T00:00:00Z, CC-BY-2.5",
        "https://wikipedia.org.example.com/, 2024-01-01T00:00:00Z, NOASSERTION",
        "https://example.org/, 2024-01-01T00:00:00Z, NOASSERTION"
    })
    void a_wikimedia_project_has_its_licences_by_date(String url, Instant revDt, String spdx) {
        assertThat(licence(url, revDt, null, null).spdx()).isEqualTo(spdx);
    }

    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by-sa/4.0/, , CC-BY-SA-4.0",
        "//creativecommons.org/licenses/by/3.0/deed.en, , CC-BY-3.0",
        "https://creativecommons.org/publicdomain/zero/1.0/, , CC0-1.0",
        "https://creativecommons.org/licenses/by-sa/3.0/de/, , CC-BY-SA-3.0-DE",
        "http://creativecommons.org/licenses/by-sa/3.0/de/deed.de, , CC-BY-SA-3.0-DE",
        "https://creativecommons.org/licenses/by-sa/2.1/jp/deed.ja, , CC-BY-SA-2.1-JP",
        "https://creativecommons.org/licenses/by-sa/2.0/kr, , LicenseRef-CC-BY-SA-2.0-KR",
        "https://creativecommons.org/licenses/by-sa/3.0/deed, , CC-BY-SA-3.0",
        "https://creativecommons.org/licenses/by-sa/4.0/deed.zh-hans, , CC-BY-SA-4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/legalcode.fr, , CC-BY-SA-4.0",
        "http://www.creativecommons.org/licenses/by-nc-sa/3.0, , CC-BY-NC-SA-3.0",
        "http://creativecommons.org/licenses/by-nd-nc/1.0/, , CC-BY-NC-ND-1.0",
        "https://creativecommons.org/licenses/by-sa/4.1/, , NOASSERTION",
        "https://creativecommons.org/licenses/by-sa/, , NOASSERTION",
        "https://evil.example/creativecommons.org/licenses/by/4.0/, , NOASSERTION",
        "https://www.gnu.org/copyleft/fdl-1.3.html, , GFDL-1.3-only",
        "https://www.gnu.org/copyleft/fdl-1.3.html, GNU Free Documentation License 1.3 or later, GFDL-1.3-or-later",
        "https://www.gnu.org/copyleft/fdl.html, GNU Free Documentation License 1.3 or later, GFDL-1.3-or-later",
        "https://www.gnu.org/copyleft/fdl.html, , GFDL-1.1-or-later",
        "https://www.gnu.org/copyleft/fdl.html, CC BY 4.0, NOASSERTION",
        ", GFDL, GFDL-1.1-or-later",
        ", GNU Free Documentation License 1.2, GFDL-1.2-only",
        "https://opendatacommons.org/licenses/odbl/1-0/, , ODbL-1.0",
        ", https://creativecommons.org/licenses/by-sa/4.0/, CC-BY-SA-4.0",
        ", '<a href=\"/x\">Creative Commons Attribution-ShareAlike 3.0</a>', CC-BY-SA-3.0",
        ", Creative Commons Attribution-ShareAlike 3.0 Unported (CC BY-SA 3.0), CC-BY-SA-3.0",
        ", Creative Commons Attribution Share Alike, NOASSERTION",
        ", Creative Commons Attribution/Share-Alike Lizenz 3.0, CC-BY-SA-3.0",
        ", Creative Commons CC0 1.0 Universal, CC0-1.0",
        ", Creative Commons Zero, CC0-1.0",
        ", CC-BY-SA 4.0, CC-BY-SA-4.0",
        ", CC BY-SA 3.0 DE, NOASSERTION",
        ", All rights reserved except where CC BY 4.0, NOASSERTION",
        ", CC BY 4.0 (CC BY-SA 4.0), NOASSERTION",
        ", Creative Commons „Namensnennung – Weitergabe unter gleichen Bedingungen 4.0 International“, CC-BY-SA-4.0",
        ", Creative Commons Paternité – Partage dans les mêmes conditions 4.0, CC-BY-SA-4.0",
        ", Creative Commons Reconocimiento-CompartirIgual 4.0, CC-BY-SA-4.0",
        ", Creative Commons Attribuzione-Non commerciale-Condividi allo stesso modo 3.0, CC-BY-NC-SA-3.0",
        ", Creative Commons Atribuição-CompartilhaIgual 4.0 Internacional, CC-BY-SA-4.0",
        ", Creative Commons Naamsvermelding-GelijkDelen 4.0, CC-BY-SA-4.0",
        ", Creative Commons Uznanie autorstwa – na tych samych warunkach 4.0, CC-BY-SA-4.0",
        ", Creative Commons «С указанием авторства — С сохранением условий» 4.0, CC-BY-SA-4.0",
        ", クリエイティブ・コモンズ 表示-継承 4.0, NOASSERTION",
        ", Creative Commons 表示-継承 4.0 国際, CC-BY-SA-4.0",
        ", Creative Commons 署名-非商业性使用-相同方式共享 4.0, CC-BY-NC-SA-4.0",
        ", Creative Commons نسب المصنف-الترخيص بالمثل 4.0, CC-BY-SA-4.0",
        ", Dominio público, LicenseRef-public-domain",
        "https://example.org/terms, CC BY-SA 4.0, CC-BY-SA-4.0",
        ", Creative Commons Attribution-ShareAlike 3.0, CC-BY-SA-3.0",
        ", Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International, CC-BY-NC-SA-4.0",
        ", Creative Commons, NOASSERTION",
        ", All rights reserved, NOASSERTION",
        ", Public domain, LicenseRef-public-domain"
    })
    void a_wikis_statement_is_understood_only_where_it_is_plain(
            @Nullable String rightsUrl, @Nullable String rightsText, String spdx) {
        assertThat(licence("https://example.org/", Instant.parse("2024-01-01T00:00:00Z"), rightsText, rightsUrl)
                        .spdx())
                .isEqualTo(spdx);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.wikidata.org/, 0, CC0-1.0",
        "https://www.wikidata.org/, 146, CC0-1.0",
        "https://www.wikidata.org/, 4, CC-BY-SA-4.0",
        "https://www.mediawiki.org/, 12, CC0-1.0",
        "https://www.mediawiki.org/, 100, CC-BY-SA-4.0"
    })
    void some_projects_have_namespaces_with_a_rule_of_their_own(String url, int namespaceId, String spdx) {
        Saved saved = new Saved(new PageId(1), namespaceId, Instant.parse("2024-01-01T00:00:00Z"), null);

        assertThat(Licences.of(wiki(url, null, null), List.of(), saved).spdx()).isEqualTo(spdx);
    }

    @Test
    void an_operator_can_state_another_licence_for_a_page_or_an_import() {
        Wiki wiki = wiki("https://example.org/", "CC BY-SA 4.0", null);
        List<LicenceException> exceptions = List.of(
                exception(null, "w", Spdx.cc("by-sa", "3.0")),
                exception(7L, null, Spdx.cc("by", "4.0")),
                exception(7L, "w", Spdx.CC0));

        assertThat(licence(wiki, exceptions, 1, null)).isEqualTo("CC-BY-SA-4.0");
        assertThat(licence(wiki, exceptions, 1, "w")).isEqualTo("CC-BY-SA-3.0");
        assertThat(licence(wiki, exceptions, 1, "b")).isEqualTo("CC-BY-SA-4.0");
        assertThat(licence(wiki, exceptions, 7, null)).isEqualTo("CC-BY-4.0");
        assertThat(licence(wiki, exceptions, 7, "w")).isEqualTo("CC0-1.0");
    }

    private static LicenceException exception(@Nullable Long page, @Nullable String importedFrom, Licence licence) {
        return new LicenceException(
                page == null ? null : new PageId(page), importedFrom, licence, "stated there", Instant.EPOCH);
    }

    private static String licence(
            Wiki wiki, List<LicenceException> exceptions, long page, @Nullable String importedFrom) {
        Saved saved = new Saved(new PageId(page), 0, Instant.parse("2024-01-01T00:00:00Z"), importedFrom);
        return Licences.of(wiki, exceptions, saved).spdx();
    }

    @Test
    void nothing_stated_is_unknown() {
        assertThat(licence("https://example.org/", Instant.EPOCH, null, null)).isEqualTo(Licence.UNKNOWN);
    }

    @Test
    void a_statement_that_changed_counts_from_then_on_only() {
        Wiki wiki = wiki("https://example.org/", "CC BY-SA 4.0", null);
        Wiki changed = new Wiki(
                wiki.wikiId(),
                wiki.name(),
                wiki.url(),
                null,
                null,
                "en",
                null,
                new Rights("CC BY 4.0", null),
                List.of(),
                List.of(),
                List.of(),
                Following.LIVE,
                Instant.EPOCH,
                null,
                List.of(
                        new PriorRights(new Rights("CC BY-SA 3.0", null), Instant.parse("2020-01-01T00:00:00Z")),
                        new PriorRights(wiki.rights(), Instant.parse("2024-01-01T00:00:00Z"))),
                null);

        assertThat(Licences.of(changed, Instant.parse("2010-01-01T00:00:00Z")).spdx())
                .isEqualTo("CC-BY-SA-3.0");
        assertThat(Licences.of(changed, Instant.parse("2023-12-31T23:59:59Z")).spdx())
                .isEqualTo("CC-BY-SA-4.0");
        assertThat(Licences.of(changed, Instant.parse("2024-01-01T00:00:00Z")).spdx())
                .isEqualTo("CC-BY-4.0");
    }

    private static Licence licence(String url, Instant revDt, @Nullable String rightsText, @Nullable String rightsUrl) {
        return Licences.of(wiki(url, rightsText, rightsUrl), revDt);
    }

    private static Wiki wiki(String url, @Nullable String rightsText, @Nullable String rightsUrl) {
        return new Wiki(
                new WikiId("some"),
                url,
                url,
                null,
                null,
                "en",
                null,
                new Rights(rightsText, rightsUrl),
                List.of(),
                List.of(),
                List.of(),
                Following.LIVE,
                Instant.EPOCH);
    }
}
