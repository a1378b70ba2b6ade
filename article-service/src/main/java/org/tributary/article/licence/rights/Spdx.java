package org.tributary.article.licence.rights;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.event.article.Licence;

/** Licences by their SPDX names. */
public final class Spdx {
    public static final Licence CC0 =
            new Licence("CC0-1.0", "CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/");
    public static final Licence PUBLIC_DOMAIN = new Licence(
            "LicenseRef-public-domain", "public domain", "https://creativecommons.org/publicdomain/mark/1.0/");

    private static final List<String> CC_TERMS = List.of("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd");
    private static final List<String> CC_VERSIONS = List.of("1.0", "2.0", "2.1", "2.5", "3.0", "4.0");
    /** Editions of one country that SPDX has names for; the others get a name of their own. */
    private static final Set<String> PORTED = Set.of(
            "CC-BY-2.5-AU",
            "CC-BY-3.0-AT",
            "CC-BY-3.0-AU",
            "CC-BY-3.0-DE",
            "CC-BY-3.0-IGO",
            "CC-BY-3.0-NL",
            "CC-BY-3.0-US",
            "CC-BY-NC-3.0-DE",
            "CC-BY-NC-ND-3.0-DE",
            "CC-BY-NC-ND-3.0-IGO",
            "CC-BY-NC-SA-2.0-DE",
            "CC-BY-NC-SA-2.0-FR",
            "CC-BY-NC-SA-2.0-UK",
            "CC-BY-NC-SA-3.0-DE",
            "CC-BY-NC-SA-3.0-IGO",
            "CC-BY-ND-3.0-DE",
            "CC-BY-SA-2.0-UK",
            "CC-BY-SA-2.1-JP",
            "CC-BY-SA-3.0-AT",
            "CC-BY-SA-3.0-DE",
            "CC-BY-SA-3.0-IGO");

    private static final Pattern CC_NAME = Pattern.compile("CC-([A-Z-]+)-([0-9]\\.[0-9])");

    private Spdx() {}

    /**
     * A Creative Commons licence.
     *
     * @param terms as in its address, for example {@code by-sa}
     * @param version for example {@code 4.0}
     */
    public static Licence cc(String terms, String version) {
        return cc(terms, version, "");
    }

    /** Such a licence if there is one: {@code by-nd-nc} is how addresses wrote {@code by-nc-nd} at first. */
    public static Optional<Licence> known(String terms, String version, String port) {
        String ordered = terms.equals("by-nd-nc") ? "by-nc-nd" : terms;
        boolean isVersion = CC_VERSIONS.contains(version) && (!version.equals("2.1") || !port.isEmpty());
        boolean isPort = port.isEmpty() || (!version.equals("1.0") && !version.equals("4.0")) || isEarlyPort(port);
        return CC_TERMS.contains(ordered) && isVersion && isPort
                ? Optional.of(cc(ordered, version, port))
                : Optional.empty();
    }

    /** Only Finland, Israel and the Netherlands had version 1.0 put into their law. */
    private static boolean isEarlyPort(String port) {
        return port.equals("fi") || port.equals("il") || port.equals("nl");
    }

    private static Licence cc(String terms, String version, String port) {
        String upper = terms.toUpperCase(Locale.ROOT);
        String plain = "CC-" + upper + "-" + version;
        String country = port.toUpperCase(Locale.ROOT);
        String ported = plain + "-" + country;
        String spdx = port.isEmpty() ? plain : PORTED.contains(ported) ? ported : "LicenseRef-" + ported;
        return new Licence(
                spdx,
                "CC " + upper + " " + version + (port.isEmpty() ? "" : " " + country),
                "https://creativecommons.org/licenses/" + address(terms, version) + "/" + version + "/"
                        + (port.isEmpty() ? "" : port + "/"));
    }

    /** How the first version wrote it. */
    private static String address(String terms, String version) {
        return terms.equals("by-nc-nd") && version.equals("1.0") ? "by-nd-nc" : terms;
    }

    /**
     * A GNU Free Documentation License "or any later version", as wikis give it.
     *
     * @param version for example {@code 1.3}
     */
    public static Licence gfdl(String version) {
        return new Licence(
                "GFDL-" + version + "-or-later",
                "GNU Free Documentation License " + version + " or later",
                gfdlUrl(version));
    }

    /** The same, of this version and no other. */
    public static Licence gfdlOnly(String version) {
        return new Licence("GFDL-" + version + "-only", "GNU Free Documentation License " + version, gfdlUrl(version));
    }

    /** Its section 10 leaves the choice among all versions ever published where none is named, and 1.1 is the first that SPDX lists. */
    public static Licence gfdlOfAnyVersion() {
        return new Licence(
                "GFDL-1.1-or-later", "GNU Free Documentation License", "https://www.gnu.org/licenses/fdl-1.3.html");
    }

    private static String gfdlUrl(String version) {
        return version.equals("1.3")
                ? "https://www.gnu.org/licenses/fdl-1.3.html"
                : "https://www.gnu.org/licenses/old-licenses/fdl-" + version + ".html";
    }

    /** The choice between these, for people by their SPDX names. */
    public static Licence named(List<String> choices) {
        Matcher cc = CC_NAME.matcher(choices.getFirst());
        String url = cc.matches()
                ? "https://creativecommons.org/licenses/" + cc.group(1).toLowerCase(Locale.ROOT) + "/" + cc.group(2)
                        + "/"
                : null;
        return new Licence(String.join(" OR ", choices), String.join(", or ", choices), url);
    }
}
