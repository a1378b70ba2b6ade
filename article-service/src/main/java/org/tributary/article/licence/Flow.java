package org.tributary.article.licence;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether text under one licence may become part of a text under another. The table is Creative Commons' chart of
 * licences for adaptations and its list of compatible licences, and section 11 of the GFDL 1.3; each row with its source
 * stands in docs/reference/licences.md.
 */
final class Flow {
    private static final Pattern CC =
            Pattern.compile("(?:LicenseRef-)?CC-(BY(?:-NC)?(?:-ND)?(?:-SA)?)-([0-9]\\.[0-9])(?:-([A-Z]+))?");
    private static final Pattern GFDL = Pattern.compile("GFDL-(1\\.[123])-(only|or-later)");
    private static final Set<String> WITHOUT_CONDITIONS =
            Set.of("CC0-1.0", "LicenseRef-public-domain", "CC-PDDC", "PDDL-1.0", "Unlicense", "CC-PDM-1.0");
    private static final Set<String> ALSO_OF_BY_SA_4 = Set.of("LAL-1.3", "GPL-3.0-only", "GPL-3.0-or-later");
    /** What may be asked of an adaptation of text that asks only for credit. */
    private static final Set<String> FROM_BY = Set.of("BY", "BY-NC", "BY-SA", "BY-NC-SA");

    private static final Set<String> FROM_BY_NC = Set.of("BY-NC", "BY-NC-SA");

    private Flow() {}

    /**
     * Whether it may.
     *
     * @param from an SPDX name, as {@code to} is
     * @param isMigrated whether the wiki used section 11 of GFDL 1.3
     */
    static boolean isOpen(String from, String to, boolean isMigrated) {
        if (from.equals(to) || WITHOUT_CONDITIONS.contains(from)) {
            return true;
        }
        Matcher cc = CC.matcher(from);
        if (cc.matches()) {
            return ccIsOpen(cc, to);
        }
        Matcher gfdl = GFDL.matcher(from);
        if (gfdl.matches()) {
            return gfdlIsOpen(gfdl, to, isMigrated);
        }
        return from.equals("LAL-1.3") && to.equals("CC-BY-SA-4.0");
    }

    private static boolean ccIsOpen(Matcher from, String target) {
        String terms = from.group(1);
        Matcher to = CC.matcher(target);
        if (!to.matches()) {
            boolean isPassedOn = terms.equals("BY-SA") && from.group(2).equals("4.0");
            return terms.equals("BY") ? GFDL.matcher(target).matches() : isPassedOn && ALSO_OF_BY_SA_4.contains(target);
        }
        boolean isOlder = from.group(2).compareTo(to.group(2)) <= 0;
        return switch (terms) {
            case "BY" -> FROM_BY.contains(to.group(1)) && (!to.group(1).equals("BY") || isOlder);
            case "BY-NC" -> FROM_BY_NC.contains(to.group(1)) && (!to.group(1).equals("BY-NC") || isOlder);
            // Version 1.0 knows no later ones.
            case "BY-SA", "BY-NC-SA" ->
                terms.equals(to.group(1)) && isOlder && !from.group(2).equals("1.0");
            default -> false;
        };
    }

    private static boolean gfdlIsOpen(Matcher from, String target, boolean isMigrated) {
        boolean isOpenEnded = from.group(2).equals("or-later");
        Matcher to = GFDL.matcher(target);
        if (to.matches()) {
            return isOpenEnded
                    ? from.group(1).compareTo(to.group(1)) <= 0
                    : from.group(1).equals(to.group(1)) && to.group(2).equals("only");
        }
        Matcher cc = CC.matcher(target);
        return isMigrated
                && isOpenEnded
                && cc.matches()
                && cc.group(1).equals("BY-SA")
                && cc.group(2).compareTo("3.0") >= 0;
    }

    static boolean forbidsChanges(String spdx) {
        Matcher cc = CC.matcher(spdx);
        return cc.matches() && cc.group(1).contains("ND");
    }

    static boolean forbidsCommerce(String spdx) {
        Matcher cc = CC.matcher(spdx);
        return cc.matches() && cc.group(1).contains("NC");
    }
}
