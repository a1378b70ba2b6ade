package org.tributary.article.fetching;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.frame.Problem;

/** An address of a page, as it may be asked for. */
record Place(URI uri) {
    static final String PARAMETER = "url";

    private static final int CHARACTERS_MAX = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The place that somebody names; where it is none that can be asked for, a problem says so. */
    static Place of(@Nullable String url) {
        if (url == null || url.isBlank() || url.length() > CHARACTERS_MAX) {
            throw Problem.badParameter(PARAMETER, "the address of a page is wanted, https:// or http://");
        }
        try {
            return checked(new URI(url.strip()));
        } catch (URISyntaxException e) {
            throw Problem.badParameter(PARAMETER, "this is no address: " + e.getReason());
        }
    }

    /** Where a redirect leads. */
    Place next(@Nullable String location) {
        if (location == null || location.length() > CHARACTERS_MAX) {
            throw Problem.unusable("the page was moved, and does not say where to");
        }
        try {
            return checked(uri.resolve(new URI(location.strip())));
        } catch (URISyntaxException e) {
            throw Problem.unusable("the page was moved to what is no address");
        }
    }

    private static Place checked(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw Problem.badParameter(PARAMETER, "only https:// and http:// are asked for");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw Problem.badParameter(PARAMETER, "this address names no host");
        }
        if (uri.getUserInfo() != null) {
            throw Problem.badParameter(PARAMETER, "an address with a name and a password is not asked for");
        }
        return new Place(uri);
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Without the brackets around an address of numbers. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return uri.getPort() > 0 ? uri.getPort() : isSecure() ? HTTPS : HTTP;
    }

    /** What is asked of the host. */
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
