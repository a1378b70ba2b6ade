package org.tributary.article.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.article.licence.WholeLicence.Kind;
import org.tributary.article.licence.WholeLicence.Warning;
import org.tributary.article.licence.rights.Spdx;
import org.tributary.event.article.Licence;

/** Texts under several licences are one text under one of them, or it is said that they cannot be. */
final class CombiningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC-BY-SA-4.0 | CC-BY-SA-4.0",
                "CC-BY-SA-3.0; CC-BY-SA-4.0 | CC-BY-SA-4.0",
                "CC-BY-SA-4.0; CC-BY-SA-3.0 | CC-BY-SA-4.0",
                "CC-BY-SA-3.0-DE; CC-BY-SA-4.0 | CC-BY-SA-4.0",
                "CC0-1.0; CC-BY-4.0 | CC-BY-4.0",
                "CC-BY-2.5; CC-BY-4.0 | CC-BY-4.0",
                "CC-BY-2.5; CC-BY-SA-3.0 | CC-BY-SA-3.0",
                "CC-BY-4.0; GFDL-1.2-or-later | GFDL-1.2-or-later",
                "CC-BY-4.0; CC-BY-NC-SA-4.0 | CC-BY-NC-SA-4.0",
                "GFDL-1.2-or-later; GFDL-1.3-only | GFDL-1.3-only",
                "GFDL-1.2-or-later; CC-BY-SA-3.0 OR GFDL-1.3-or-later | GFDL-1.3-or-later",
                "LAL-1.3; CC-BY-SA-4.0 | CC-BY-SA-4.0"
            })
    void what_combines_is_had_under_one_licence(String parts, String whole) {
        WholeLicence combined = Combining.of(licences(parts), false);

        assertThat(combined.licence().spdx()).isEqualTo(whole);
        assertThat(combined.warnings()).extracting(Warning::kind).doesNotContain(Kind.LICENCES_DO_NOT_COMBINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GFDL-1.2-only; CC-BY-SA-4.0 | GFDL-1.2-only AND CC-BY-SA-4.0",
                "CC-BY-SA-4.0; GFDL-1.3-or-later | CC-BY-SA-4.0 AND GFDL-1.3-or-later",
                "CC-BY-SA-1.0; CC-BY-SA-4.0 | CC-BY-SA-1.0 AND CC-BY-SA-4.0",
                "CC-BY-NC-4.0; CC-BY-SA-4.0 | CC-BY-NC-4.0 AND CC-BY-SA-4.0",
                "CC-BY-ND-4.0; CC-BY-4.0 | CC-BY-ND-4.0 AND CC-BY-4.0",
                "GFDL-1.2-only; CC-BY-SA-3.0 OR GFDL-1.3-or-later | GFDL-1.2-only AND (CC-BY-SA-3.0 OR GFDL-1.3-or-later)"
            })
    void what_does_not_combine_is_named_with_a_warning(String parts, String whole) {
        WholeLicence combined = Combining.of(licences(parts), false);

        assertThat(combined.licence().spdx()).isEqualTo(whole);
        assertThat(combined.warnings()).extracting(Warning::kind).contains(Kind.LICENCES_DO_NOT_COMBINE);
    }

    @Test
    void text_of_a_wiki_that_moved_away_from_the_gfdl_is_had_under_its_licence_of_today() {
        List<Licence> history = licences("GFDL-1.2-or-later; CC-BY-SA-3.0 OR GFDL-1.3-or-later; CC-BY-SA-4.0");

        assertThat(Combining.of(history, true).licence().spdx()).isEqualTo("CC-BY-SA-4.0");
        assertThat(Combining.of(history.subList(0, 2), true).licence().spdx())
                .isEqualTo("CC-BY-SA-3.0 OR GFDL-1.3-or-later");
        assertThat(Combining.of(history, false).warnings())
                .extracting(Warning::kind)
                .containsExactly(Kind.LICENCES_DO_NOT_COMBINE);
    }

    @Test
    void an_unknown_part_makes_the_whole_unknown() {
        WholeLicence combined = Combining.of(List.of(Spdx.cc("by", "4.0"), Licence.UNKNOWN), false);

        assertThat(combined.licence()).isEqualTo(Licence.UNKNOWN);
        assertThat(combined.warnings()).extracting(Warning::kind).containsExactly(Kind.LICENCE_UNKNOWN);
        assertThat(Combining.of(List.of(), false).licence()).isEqualTo(Licence.UNKNOWN);
    }

    @Test
    void conditions_that_reusers_overlook_are_pointed_out() {
        assertThat(Combining.of(licences("CC-BY-NC-ND-4.0"), false).warnings())
                .extracting(Warning::kind)
                .containsExactly(Kind.NO_CHANGES_ALLOWED, Kind.NON_COMMERCIAL_ONLY);
    }

    private static List<Licence> licences(String parts) {
        return Arrays.stream(parts.split("; ", -1))
                .map(spdx -> new Licence(spdx, spdx, null))
                .toList();
    }
}
