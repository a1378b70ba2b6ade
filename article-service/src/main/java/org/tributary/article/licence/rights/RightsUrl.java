package org.tributary.article.licence.rights;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Licence;

/** Licences by the address of their text, in all the ways in which such an address is written. */
final class RightsUrl {
    private static final String HOST = "(?:https?:)?//(?:www\\.)?";
    private static final String DOCUMENT = "(?:/(?:deed|legalcode)(?:[._-][a-z_-]+)?)?/?(?:[?#].*)?";
    private static final Pattern CC = Pattern.compile(
            HOST + "creativecommons\\.org/licenses/([a-z-]+)/([0-9]\\.[0-9])(?:/(?!deed|legalcode)([a-z]{2,8}))?"
                    + DOCUMENT);
    private static final Pattern CC0 =
            Pattern.compile(HOST + "creativecommons\\.org/publicdomain/zero/1\\.0" + DOCUMENT);
    private static final Pattern MARK =
            Pattern.compile(HOST + "creativecommons\\.org/publicdomain/mark/1\\.0" + DOCUMENT);
    private static final Pattern GFDL = Pattern.compile(
            HOST
                    + "gnu\\.org/(?:copyleft|licenses)/(?:old-licenses/)?fdl(?:-(1\\.[123]))?(?:\\.[a-z-]+)?(?:\\.html|\\.txt)?(?:[?#].*)?");
    private static final Pattern PLAIN = Pattern.compile(HOST + "([^?#]*?)(?:/|\\.html|\\.txt)?(?:[?#].*)?");
    private static final Map<String, Licence> OTHERS = Map.of(
            "opendatacommons.org/licenses/odbl/1-0",
            licence("ODbL-1.0", "Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
            "opendatacommons.org/licenses/by/1-0",
            licence(
                    "ODC-By-1.0",
                    "Open Data Commons Attribution License 1.0",
                    "https://opendatacommons.org/licenses/by/1-0/"),
            "opendatacommons.org/licenses/pddl/1-0",
            licence(
                    "PDDL-1.0",
                    "Public Domain Dedication and License 1.0",
                    "https://opendatacommons.org/licenses/pddl/1-0/"),
            "nationalarchives.gov.uk/doc/open-government-licence/version/3",
            licence(
                    "OGL-UK-3.0",
                    "Open Government Licence 3.0",
                    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
            "apache.org/licenses/license-2.0",
            licence("Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
            "unlicense.org",
            licence("Unlicense", "The Unlicense", "https://unlicense.org/"));

    private RightsUrl() {}

    /**
     * The licence at an address.
     *
     * @param url in small letters
     * @param text what is said beside it, in small letters: of a GNU licence it may tell the version, and whether later
     *     ones are allowed too
     */
    static Optional<Licence> licence(String url, String text) {
        Matcher cc = CC.matcher(url);
        if (cc.matches()) {
            return Spdx.known(cc.group(1), cc.group(2), cc.group(3) == null ? "" : cc.group(3));
        }
        if (CC0.matcher(url).matches()) {
            return Optional.of(Spdx.CC0);
        }
        if (MARK.matcher(url).matches()) {
            return Optional.of(Spdx.PUBLIC_DOMAIN);
        }
        Matcher gfdl = GFDL.matcher(url);
        if (gfdl.matches()) {
            return Optional.of(gfdl(gfdl.group(1), text));
        }
        Matcher plain = PLAIN.matcher(url);
        return plain.matches() ? Optional.ofNullable(OTHERS.get(plain.group(1))) : Optional.empty();
    }

    /** A wiki that says more in words than in its address is believed, unless the two name different versions. */
    private static Licence gfdl(@Nullable String version, String text) {
        if (text.isEmpty()) {
            return version == null ? Spdx.gfdlOfAnyVersion() : Spdx.gfdlOnly(version);
        }
        Optional<Licence> said = RightsText.licence(text);
        if (said.isEmpty() || !said.get().spdx().startsWith("GFDL")) {
            return said.isPresent()
                    ? Licence.UNKNOWN
                    : version == null ? Spdx.gfdlOfAnyVersion() : Spdx.gfdlOnly(version);
        }
        boolean isOfAnyVersion = said.get().equals(Spdx.gfdlOfAnyVersion());
        if (version == null || (!isOfAnyVersion && said.get().spdx().startsWith("GFDL-" + version))) {
            return said.get();
        }
        return isOfAnyVersion ? Spdx.gfdlOnly(version) : Licence.UNKNOWN;
    }

    private static Licence licence(String spdx, String name, String url) {
        return new Licence(spdx, name, url);
    }
}
