package org.tributary.article.attribution;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.wiki.Wiki;

/** Addresses on the source wiki, as MediaWiki forms them. */
final class SourceLinks {
    private static final String TITLE_PLACE = "$1";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String AS_IT_IS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/:,()!*;@$";
    private static final String API_SCRIPT = "api.php";

    private SourceLinks() {}

    static String article(Wiki wiki, PageTitle title) {
        String pattern = wiki.articleUrl();
        return pattern == null ? wiki.url() : pattern.replace(TITLE_PLACE, encoded(title));
    }

    static String revision(Wiki wiki, PageTitle title, @Nullable RevisionId revision) {
        return revision == null ? article(wiki, title) : withQuery(wiki, title, "oldid=" + revision);
    }

    static String history(Wiki wiki, PageTitle title) {
        return withQuery(wiki, title, "action=history");
    }

    private static String withQuery(Wiki wiki, PageTitle title, String query) {
        String api = wiki.apiUrl();
        if (api != null && api.endsWith(API_SCRIPT)) {
            String script = api.substring(0, api.length() - API_SCRIPT.length()) + "index.php";
            return script + "?title=" + encoded(title) + "&" + query;
        }
        if (wiki.articleUrl() == null) {
            return wiki.url();
        }
        String article = article(wiki, title);
        return article + (article.indexOf('?') < 0 ? '?' : '&') + query;
    }

    /** Percent-encoded but for what MediaWiki leaves as it is in its own links. */
    private static String encoded(PageTitle title) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : title.value().getBytes(StandardCharsets.UTF_8)) {
            if (AS_IT_IS.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
