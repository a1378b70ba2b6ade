package org.tributary.ingest.normalize;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Wiki;

/** Addresses of a wiki and of its pages. */
public final class WikiAddresses {
    private static final Pattern TITLE_PARAMETER = Pattern.compile("([?&]title=)[^&#]*");

    private WikiAddresses() {}

    /** The host of an address in lower case; empty if it has none. */
    public static Optional<String> host(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            String host = new URI(address.startsWith("//") ? "https:" + address : address).getHost();
            return Optional.ofNullable(host).map(known -> known.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty(); // what is no address has no host
        }
    }

    /** The host that events name as the wiki's; its id where no address is known. */
    static String domain(Wiki wiki) {
        return host(wiki.url()).orElse(wiki.wikiId().value());
    }

    /** Where a page can be read on its wiki; null where nobody knows. */
    static @Nullable String ofPage(Wiki wiki, PageTitle title) {
        String pattern = wiki.articleUrl();
        if (pattern == null) {
            return null;
        }
        String encoded = URLEncoder.encode(title.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
        return pattern.replace("$1", encoded);
    }

    /** The address of an article, {@code $1} for the title, from that of the main page; null if it tells nothing. */
    static @Nullable String articlePattern(@Nullable String mainPage) {
        if (mainPage == null || host(mainPage).isEmpty()) {
            return null;
        }
        if (TITLE_PARAMETER.matcher(mainPage).find()) {
            return TITLE_PARAMETER.matcher(mainPage).replaceAll("$1\\$1");
        }
        int path = mainPage.indexOf('/', mainPage.indexOf("//") + 2);
        int lastSlash = mainPage.lastIndexOf('/');
        return path < 0 ? mainPage + "/$1" : mainPage.substring(0, lastSlash + 1) + "$1";
    }
}
