package org.tributary.article.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.article.Licence;
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
        "https://www.gnu.org/copyleft/fdl-1.3.html, , GFDL-1.3-or-later",
        "https://www.gnu.org/copyleft/fdl.html, , NOASSERTION",
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
                        new PriorRights(wiki.rights(), Instant.parse("2024-01-01T00:00:00Z"))));

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
