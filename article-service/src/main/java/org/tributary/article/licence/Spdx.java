package org.tributary.article.licence;

import java.util.Locale;
import org.tributary.event.article.Licence;

/** Licences by their SPDX names. */
final class Spdx {
    static final Licence CC0 =
            new Licence("CC0-1.0", "CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/");
    static final Licence PUBLIC_DOMAIN = new Licence(
            "LicenseRef-public-domain", "public domain", "https://creativecommons.org/publicdomain/mark/1.0/");

    private Spdx() {}

    /**
     * A Creative Commons licence.
     *
     * @param terms as in its address, for example {@code by-sa}
     * @param version for example {@code 4.0}
     */
    static Licence cc(String terms, String version) {
        String upper = terms.toUpperCase(Locale.ROOT);
        return new Licence(
                "CC-" + upper + "-" + version,
                "CC " + upper + " " + version,
                "https://creativecommons.org/licenses/" + terms + "/" + version + "/");
    }

    /**
     * A GNU Free Documentation License "or any later version", as wikis give it.
     *
     * @param version for example {@code 1.3}
     */
    static Licence gfdl(String version) {
        return new Licence(
                "GFDL-" + version + "-or-later",
                "GNU Free Documentation License " + version + " or later",
                "https://www.gnu.org/licenses/fdl-" + version + ".html");
    }
}
