package org.tributary.article.licence.wikimedia;

import java.util.Set;
import org.tributary.article.licence.rights.Spdx;
import org.tributary.event.article.Licence;

/**
 * What Wikimedia's projects have asked of their editors, by date: the licence of a text is the one its editor agreed to
 * when saving. The dates are those of the Foundation's licensing update of 2009 and of its terms of use of 2023; what
 * single projects do otherwise is on their pages about copyright, named in docs/reference/licences.md.
 *
 * <p>From 2009-06-15 on an editor gave text under <em>both</em> CC BY-SA and GFDL and a reuser may choose, which SPDX
 * writes {@code OR}. Text that was imported from elsewhere may stand under CC BY-SA alone; the choice of CC BY-SA is
 * open for all of it.
 */
final class WikimediaRules {
    static final String LICENSING_UPDATE = "2009-06-15T00:00:00Z";
    static final String TERMS_OF_2023 = "2023-06-07T00:00:00Z";

    private static final Licence CC_3 = Spdx.cc("by-sa", "3.0");
    private static final Licence CC_4 = Spdx.cc("by-sa", "4.0");
    private static final Licence CC_3_OR_GFDL = new Licence(
            "CC-BY-SA-3.0 OR GFDL-1.3-or-later",
            "CC BY-SA 3.0, or GNU Free Documentation License 1.3 or later",
            "https://creativecommons.org/licenses/by-sa/3.0/");

    /** Wikipedia and all sister projects that followed the same dates. */
    static final DatedRules COMMON = DatedRules.ofAll(
            true,
            DatedRules.always(Spdx.gfdl("1.2")),
            DatedRules.from(LICENSING_UPDATE, CC_3_OR_GFDL),
            DatedRules.from(TERMS_OF_2023, CC_4));

    /** Never under the GFDL: it joined with text under CC BY-SA. */
    static final DatedRules WIKIVOYAGE =
            DatedRules.ofAll(false, DatedRules.always(CC_3), DatedRules.from(TERMS_OF_2023, CC_4));

    /** Items, properties, lexemes and schemas are dedicated to the public domain; what is said about them is not. */
    static final DatedRules WIKIDATA =
            DatedRules.ofAll(true, DatedRules.always(Spdx.CC0)).in(Set.of(0, 120, 146, 640), COMMON);

    /** Definitions of functions are code and data of its main namespace; for those the wiki's own statement counts. */
    static final DatedRules WIKIFUNCTIONS = DatedRules.ofAll(true).in(Set.of(0), COMMON);

    /** Its help is meant to be taken along with the software, and free for that; the manual is like other projects. */
    static final DatedRules MEDIAWIKI =
            DatedRules.ofAll(true, DatedRules.always(Spdx.CC0)).in(Set.of(12), COMMON);

    private WikimediaRules() {}
}
