package org.tributary.article.licence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Licence;
import org.tributary.event.wiki.Rights;

/**
 * What a wiki itself says of its rights, as MediaWiki's site information gives it. Only what names a licence and its
 * version beyond doubt is understood; everything else stays unknown.
 */
final class StatedRights {
    private static final Pattern CC_URL = Pattern.compile(
            "(?:https?:)?//(?:www\\.)?creativecommons\\.org/licenses/([a-z-]+)/([0-9]\\.[0-9])(?:[/#?].*)?");
    private static final Pattern CC0_URL =
            Pattern.compile("(?:https?:)?//(?:www\\.)?creativecommons\\.org/publicdomain/zero/1\\.0(?:[/#?].*)?");
    private static final Pattern MARK_URL =
            Pattern.compile("(?:https?:)?//(?:www\\.)?creativecommons\\.org/publicdomain/mark/1\\.0(?:[/#?].*)?");
    private static final Pattern GFDL_URL = Pattern.compile(
            "(?:https?:)?//(?:www\\.)?gnu\\.org/(?:copyleft|licenses)/(?:old-licenses/)?fdl-(1\\.[123])(?:\\.[a-z-]+)?(?:\\.html|\\.txt)?");
    private static final Pattern CC_NAME = Pattern.compile(
            "(?:cc|creative commons)[ -](by(?:-nc)?(?:-sa|-nd)?|attribution(?:-noncommercial)?(?:-sharealike|-noderivs|-noderivatives)?)[ -]v?([1-4]\\.[05])(?: (?:unported|international|generic|license|licence))*");
    private static final Pattern CC0_NAME = Pattern.compile("(?:creative commons )?cc0(?:[ -]1\\.0)?(?: universal)?");
    private static final Pattern GFDL_NAME =
            Pattern.compile("(?:gnu free documentation licen[sc]e|gfdl)[ -](1\\.[123]) or (?:any )?later(?: version)?");
    private static final List<String> CC_TERMS = List.of("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd");

    private StatedRights() {}

    static Licence licence(Rights rights) {
        Licence byUrl = byUrl(folded(rights.url()));
        return byUrl.equals(Licence.UNKNOWN) ? byName(folded(rights.text())) : byUrl;
    }

    private static Licence byUrl(String url) {
        Matcher cc = CC_URL.matcher(url);
        if (cc.matches() && CC_TERMS.contains(cc.group(1))) {
            return Spdx.cc(cc.group(1), cc.group(2));
        }
        if (CC0_URL.matcher(url).matches()) {
            return Spdx.CC0;
        }
        if (MARK_URL.matcher(url).matches()) {
            return Spdx.PUBLIC_DOMAIN;
        }
        Matcher gfdl = GFDL_URL.matcher(url);
        return gfdl.matches() ? Spdx.gfdl(gfdl.group(1)) : Licence.UNKNOWN;
    }

    private static Licence byName(String name) {
        Matcher cc = CC_NAME.matcher(name);
        if (cc.matches()) {
            String terms = cc.group(1)
                    .replace("attribution", "by")
                    .replace("noncommercial", "nc")
                    .replace("sharealike", "sa")
                    .replace("noderivatives", "nd")
                    .replace("noderivs", "nd");
            return CC_TERMS.contains(terms) ? Spdx.cc(terms, cc.group(2)) : Licence.UNKNOWN;
        }
        if (CC0_NAME.matcher(name).matches()) {
            return Spdx.CC0;
        }
        if (name.equals("public domain")) {
            return Spdx.PUBLIC_DOMAIN;
        }
        Matcher gfdl = GFDL_NAME.matcher(name);
        return gfdl.matches() ? Spdx.gfdl(gfdl.group(1)) : Licence.UNKNOWN;
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
