package org.tributary.article.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.ListedLicenses;
import org.spdx.library.SpdxModelFactory;
import org.tributary.article.licence.rights.Spdx;
import org.tributary.event.article.Licence;

/** Every licence that is ever named is read back by SPDX's own library, with the list that comes with it. */
final class SpdxTest {
    private static final List<String> TERMS = List.of("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd");

    @BeforeAll
    static void use_the_list_in_the_library() {
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        System.setProperty("SPDXParser.OnlyUseLocalLicenses", "true");
        SpdxModelFactory.init();
    }

    static Stream<Licence> licences() {
        Stream<Licence> plain = TERMS.stream()
                .flatMap(terms -> Stream.of("1.0", "2.0", "2.5", "3.0", "4.0").map(version -> Spdx.cc(terms, version)));
        Stream<Licence> ported = TERMS.stream().flatMap(terms -> Stream.of("at", "de", "us", "jp", "igo", "fr")
                .flatMap(port -> Spdx.known(terms, "3.0", port).stream()));
        Stream<Licence> documents = Stream.of("1.1", "1.2", "1.3")
                .flatMap(version -> Stream.of(Spdx.gfdl(version), Spdx.gfdlOnly(version)));
        Stream<Licence> others = Stream.of(
                Spdx.CC0, Spdx.PUBLIC_DOMAIN, Spdx.known("by-sa", "2.1", "jp").orElseThrow(), Spdx.gfdlOfAnyVersion());
        return Stream.of(plain, ported, documents, others).flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("licences")
    void a_name_is_on_the_list_or_marked_as_our_own(Licence licence) throws InvalidSPDXAnalysisException {
        boolean isListed = ListedLicenses.getListedLicenses().isSpdxListedLicenseId(licence.spdx());

        assertThat(isListed || licence.spdx().startsWith("LicenseRef-"))
                .as(licence.spdx())
                .isTrue();
        assertThat(LicenseInfoFactory.parseSPDXLicenseString(licence.spdx()).toString())
                .contains(licence.spdx());
    }

    @Test
    void expressions_are_read_back() throws InvalidSPDXAnalysisException {
        WholeLicence whole = Combining.of(
                Arrays.asList(
                        Spdx.gfdlOnly("1.2"),
                        new Licence("CC-BY-SA-3.0 OR GFDL-1.3-or-later", "either", null),
                        Spdx.cc("by-nd", "4.0")),
                false);

        assertThat(LicenseInfoFactory.parseSPDXLicenseString(whole.licence().spdx())
                        .toString())
                .contains("GFDL-1.2-only", "CC-BY-SA-3.0", "GFDL-1.3-or-later", "CC-BY-ND-4.0", "AND", "OR");
    }

    @Test
    void unknown_is_said_in_spdxs_own_word() throws InvalidSPDXAnalysisException {
        assertThat(LicenseInfoFactory.parseSPDXLicenseString(Licence.UNKNOWN.spdx())
                        .toString())
                .containsIgnoringCase("NOASSERTION");
    }
}
