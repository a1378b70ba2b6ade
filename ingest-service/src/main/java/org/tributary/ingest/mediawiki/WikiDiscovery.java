package org.tributary.ingest.mediawiki;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.wire.ActionApi;
import org.tributary.ingest.mediawiki.wire.Answer;
import org.tributary.ingest.mediawiki.wire.MediaWikiConfig;
import org.tributary.ingest.mediawiki.wire.WikiHttp;
import org.tributary.ingest.mediawiki.wire.WikiProblem;
import org.tributary.ingest.mediawiki.wire.WikiProblem.Kind;

/** Finds a wiki from any address of it: a page, {@code index.php}, {@code api.php}, or just its host. */
@Singleton
public final class WikiDiscovery {
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
    private static final Pattern EDIT_URI = Pattern.compile("(?is)<link\\b[^>]*\\brel=[\"']?EditURI\\b[^>]*>");
    private static final Pattern HREF = Pattern.compile("(?is)\\bhref=[\"']([^\"'?]*api\\.php)[^\"']*[\"']");
    private static final List<String> USUAL_PATHS = List.of("/w/api.php", "/api.php", "/wiki/api.php");

    /** After one of these nothing else at the same host will answer better. */
    private static final Set<Kind> FINAL = EnumSet.of(
            Kind.HOST_UNKNOWN, Kind.REFUSED, Kind.TLS, Kind.TIMEOUT, Kind.BUSY, Kind.PRIVATE, Kind.API_DISABLED);

    /** After one of these the other scheme may be the one that is spoken there. */
    private static final Set<Kind> NOT_SPOKEN = EnumSet.of(Kind.TLS, Kind.REFUSED, Kind.CUT, Kind.TIMEOUT);

    private final WikiHttp http;
    private final MediaWikiConfig config;
    private final Clock clock;

    public WikiDiscovery(WikiHttp http, MediaWikiConfig config, Clock clock) {
        this.http = http;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks around at the address given until a MediaWiki says what it is.
     *
     * @param wikiId the id to know it by, instead of the wiki's own database name
     * @throws WikiProblem with the best reason why there is none
     */
    public Wiki discover(String address, Optional<WikiId> wikiId) {
        List<URI> starts = starts(address.strip());
        for (URI start : starts.subList(0, starts.size() - 1)) {
            try {
                return discoverFrom(start, wikiId);
            } catch (WikiProblem problem) {
                if (!NOT_SPOKEN.contains(problem.kind())) {
                    throw problem;
                }
            }
        }
        return discoverFrom(starts.getLast(), wikiId);
    }

    private Wiki discoverFrom(URI start, Optional<WikiId> wikiId) {
        WikiProblem best = null;
        Set<URI> tried = new LinkedHashSet<>();
        if (!path(start).endsWith("api.php")) {
            Answer page = http.get(start);
            Optional<URI> told = toldBy(page);
            if (told.isPresent()) {
                tried.add(told.get());
            }
            tried.addAll(guesses(page.address()));
        } else {
            tried.add(withPath(start, path(start)));
        }
        for (URI candidate : tried) {
            try {
                ActionApi api = new ActionApi(http, candidate, config, clock);
                return new Siteinfo(candidate, api.query(Siteinfo.QUESTION))
                        .wiki(wikiId, Following.LIVE, clock.instant(), config.interwikiPrefixesMax());
            } catch (WikiProblem problem) {
                best = moreTelling(best, problem);
                if (FINAL.contains(problem.kind())) {
                    break;
                }
            }
        }
        if (best != null && (FINAL.contains(best.kind()) || tried.size() == 1)) {
            throw best;
        }
        throw new WikiProblem(
                Kind.NOT_MEDIAWIKI,
                "there is no MediaWiki at " + start + ": none of " + tried + " is its API",
                null,
                best);
    }

    private static WikiProblem moreTelling(@Nullable WikiProblem before, WikiProblem now) {
        return before == null || before.kind() == Kind.NOT_FOUND ? now : before;
    }

    /** The address as given; without a scheme, https first and http if that is not spoken there. */
    private static List<URI> starts(String address) {
        if (address.isEmpty()) {
            throw new WikiProblem(Kind.BAD_ADDRESS, "the address is empty");
        }
        if (!SCHEME.matcher(address).matches()) {
            return List.of(parse("https://" + address), parse("http://" + address));
        }
        return List.of(parse(address));
    }

    private static URI parse(String address) {
        try {
            URI uri = new URI(address.replace(" ", "_"));
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new WikiProblem(Kind.BAD_ADDRESS, address + " is no http or https address");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new WikiProblem(Kind.BAD_ADDRESS, address + " is no address", null, e);
        }
    }

    /** Pages of MediaWiki link to their API. Only the path counts: the host is the one we were given. */
    private static Optional<URI> toldBy(Answer page) {
        Matcher link = EDIT_URI.matcher(page.text());
        while (link.find()) {
            Matcher href = HREF.matcher(link.group());
            if (href.find()) {
                return Optional.of(withPath(
                        page.address(), page.address().resolve(href.group(1)).getRawPath()));
            }
        }
        return Optional.empty();
    }

    private static List<URI> guesses(URI page) {
        List<URI> guesses = new ArrayList<>();
        String path = path(page);
        int script = path.indexOf("/index.php");
        if (script >= 0) {
            guesses.add(withPath(page, path.substring(0, script) + "/api.php"));
        }
        USUAL_PATHS.forEach(usual -> guesses.add(withPath(page, usual)));
        return guesses;
    }

    private static String path(URI address) {
        return address.getRawPath() == null ? "" : address.getRawPath();
    }

    private static URI withPath(URI address, String path) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path);
    }
}
