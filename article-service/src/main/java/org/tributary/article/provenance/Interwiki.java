package org.tributary.article.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.event.wiki.Wiki;

/** Which wiki a prefix means that somebody wrote on a wiki: one that is held, or at least its host. */
public final class Interwiki {
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("w", "wikipedia.org"),
            Map.entry("wikipedia", "wikipedia.org"),
            Map.entry("wikt", "wiktionary.org"),
            Map.entry("wiktionary", "wiktionary.org"),
            Map.entry("b", "wikibooks.org"),
            Map.entry("wikibooks", "wikibooks.org"),
            Map.entry("n", "wikinews.org"),
            Map.entry("wikinews", "wikinews.org"),
            Map.entry("q", "wikiquote.org"),
            Map.entry("wikiquote", "wikiquote.org"),
            Map.entry("s", "wikisource.org"),
            Map.entry("wikisource", "wikisource.org"),
            Map.entry("v", "wikiversity.org"),
            Map.entry("wikiversity", "wikiversity.org"),
            Map.entry("voy", "wikivoyage.org"),
            Map.entry("wikivoyage", "wikivoyage.org"));
    private static final Map<String, String> SINGLES = Map.ofEntries(
            Map.entry("m", "meta.wikimedia.org"),
            Map.entry("meta", "meta.wikimedia.org"),
            Map.entry("c", "commons.wikimedia.org"),
            Map.entry("commons", "commons.wikimedia.org"),
            Map.entry("species", "species.wikimedia.org"),
            Map.entry("wikispecies", "species.wikimedia.org"),
            Map.entry("mw", "www.mediawiki.org"),
            Map.entry("d", "www.wikidata.org"),
            Map.entry("wikidata", "www.wikidata.org"),
            Map.entry("nost", "nostalgia.wikipedia.org"));
    private static final Pattern HOST = Pattern.compile("(?:https?:)?//([a-z0-9.-]+).*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z-]{2,12})?|simple");
    private static final Pattern DATABASE = Pattern.compile("([a-z]{2,3})wiki");

    private final Map<String, String> own;

    public Interwiki(Map<String, String> own) {
        this.own = Map.copyOf(own);
    }

    /**
     * What a prefix leads to.
     *
     * @param wiki empty where no wiki that is held answers at that host
     * @param host empty where not even that can be told
     * @param articleUrl of a page there, with {@code $1} for the title, where the wiki itself says so
     */
    public record Meant(Optional<Wiki> wiki, Optional<String> host, Optional<String> articleUrl) {
        public Meant(Optional<Wiki> wiki, Optional<String> host) {
            this(wiki, host, Optional.empty());
        }
    }

    /** The wiki that a prefix, or a host after two slashes, means on a wiki. */
    public Meant meant(String written, Wiki on, Collection<Wiki> held) {
        String prefix = written.toLowerCase(Locale.ROOT);
        String named = own.getOrDefault(prefix, prefix);
        Optional<Wiki> byId = held.stream()
                .filter(wiki -> wiki.wikiId().value().equals(named))
                .findFirst();
        if (byId.isPresent()) {
            return new Meant(byId, host(byId.get().url()));
        }
        Optional<String> told = own.containsKey(prefix) ? Optional.empty() : byOwnWord(prefix, on);
        if (told.isPresent()) {
            return at(told.get(), held);
        }
        Optional<String> host = own.containsKey(prefix)
                ? Optional.of(named)
                : prefix.startsWith("//") ? Optional.of(prefix.substring(2)) : hostOf(prefix, on);
        Optional<Wiki> byHost = host.flatMap(name -> held.stream()
                .filter(wiki -> host(wiki.url()).filter(name::equals).isPresent())
                .findFirst());
        return new Meant(byHost.or(() -> ofLanguage(prefix, on, held)), host);
    }

    /** Where the wiki itself says that a prefix leads. */
    private static Optional<String> byOwnWord(String prefix, Wiki on) {
        return Optional.ofNullable(on.interwiki()).flatMap(prefixes -> Optional.ofNullable(prefixes.get(prefix)));
    }

    /** The wiki whose articles are there; where several share a host, only one with just these addresses. */
    private static Meant at(String articleUrl, Collection<Wiki> held) {
        Optional<String> host = host(articleUrl);
        Optional<Wiki> exact = held.stream()
                .filter(wiki -> wiki.articleUrl() != null
                        && schemeless(wiki.articleUrl()).equals(schemeless(articleUrl)))
                .findFirst();
        List<Wiki> there = held.stream()
                .filter(wiki -> host.isPresent() && host(wiki.url()).equals(host))
                .toList();
        Optional<Wiki> alone = there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
        return new Meant(exact.or(() -> alone), host, Optional.of(articleUrl));
    }

    private static String schemeless(String url) {
        return url.replaceFirst("^https?:", "");
    }

    private static Optional<String> hostOf(String prefix, Wiki on) {
        List<String> parts = List.of(prefix.split(":", -1));
        String single = SINGLES.get(parts.getLast());
        if (single != null) {
            return Optional.of(single);
        }
        String domain = parts.stream()
                .map(FAMILIES::get)
                .flatMap(family -> Optional.ofNullable(family).stream())
                .findFirst()
                .or(() -> domain(on))
                .orElse("");
        String language = parts.stream()
                .filter(part -> !FAMILIES.containsKey(part))
                .reduce((first, later) -> later)
                .orElseGet(() ->
                        host(on.url()).map(host -> host.split("\\.", 2)[0]).orElse(""));
        Matcher database = DATABASE.matcher(language);
        String edition = database.matches() ? database.group(1) : language;
        return domain.isEmpty() || !LANGUAGE.matcher(edition).matches()
                ? Optional.empty()
                : Optional.of(edition + "." + domain);
    }

    /** The part of a wiki's host that its editions in other languages share, if its own host begins with its language. */
    private static Optional<String> domain(Wiki wiki) {
        return host(wiki.url())
                .filter(host -> LANGUAGE.matcher(host.split("\\.", 2)[0]).matches())
                .map(host -> host.substring(host.indexOf('.') + 1));
    }

    private static Optional<Wiki> ofLanguage(String prefix, Wiki on, Collection<Wiki> held) {
        String suffix = on.wikiId().value().replaceFirst("^[a-z]{2,3}(?=wik)", "");
        return suffix.equals(on.wikiId().value())
                ? Optional.empty()
                : held.stream()
                        .filter(wiki -> wiki.wikiId().value().equals(prefix + suffix))
                        .findFirst();
    }

    private static Optional<String> host(String url) {
        Matcher host = HOST.matcher(url.toLowerCase(Locale.ROOT));
        return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
    }
}
