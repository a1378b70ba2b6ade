package org.tributary.article.reading.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.provenance.Interwiki;
import org.tributary.article.reading.Query;
import org.tributary.article.store.CreditRows;
import org.tributary.article.store.visibility.UncreditedRows;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;

/** Finds the pages that were named as sources among those that are held. */
final class Sources {
    private static final int ID_DIGITS = 16;

    private final Connection connection;
    private final Map<String, Wiki> wikis = new HashMap<>();
    private final Interwiki interwiki;
    private final Wiki here;
    private final Map<Named, Source> found = new HashMap<>();

    Sources(Connection connection, Collection<Wiki> held, Interwiki interwiki, Wiki here) {
        held.forEach(wiki -> wikis.put(wiki.wikiId().value(), wiki));
        this.connection = connection;
        this.interwiki = interwiki;
        this.here = here;
    }

    /** A source as it was written down. */
    record Named(
            @Nullable String wikiId,
            @Nullable Long pageId,
            @Nullable String prefix,
            @Nullable String title) {}

    /**
     * A source as it is known now.
     *
     * @param name what tells it from others
     */
    record Source(
            String name,
            Optional<PageKey> key,
            @Nullable Wiki wiki,
            @Nullable String host,
            @Nullable String prefix,
            String title,
            @Nullable String articleUrl) {

        String id(PageKey page) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest((page + "|" + name).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
        }
    }

    Source of(Named named) throws SQLException {
        Source before = found.get(named);
        if (before == null) {
            before = find(named);
            found.put(named, before);
        }
        return before;
    }

    private Source find(Named named) throws SQLException {
        String title = named.title() == null ? "" : named.title();
        if (named.pageId() != null && named.wikiId() != null) {
            PageKey key = PageKey.of(named.wikiId(), named.pageId());
            Optional<String> now = title(key);
            if (now.isPresent() || title.isEmpty()) {
                return held(key, now.orElse("page " + named.pageId()), named.prefix());
            }
        }
        Interwiki.Meant meant = named.wikiId() != null
                ? new Interwiki.Meant(Optional.ofNullable(wikis.get(named.wikiId())), Optional.empty())
                : interwiki.meant(named.prefix() == null ? "" : named.prefix(), here, wikis.values());
        Wiki wiki = meant.wiki().orElse(null);
        if (wiki != null) {
            Optional<PageKey> key = byTitle(wiki.wikiId(), title);
            if (key.isPresent()) {
                return held(key.get(), title(key.get()).orElse(title), named.prefix());
            }
        }
        String where = wiki != null
                ? wiki.wikiId().value()
                : meant.host().orElse(named.prefix() == null ? "" : named.prefix());
        return new Source(
                "t:" + where + ":" + capital(title),
                Optional.empty(),
                wiki,
                meant.host().orElse(null),
                named.prefix(),
                title,
                meant.articleUrl().orElse(null));
    }

    private Source held(PageKey key, String title, @Nullable String prefix) {
        return new Source("p:" + key, Optional.of(key), wikis.get(key.wikiId().value()), null, prefix, title, null);
    }

    private Optional<String> title(PageKey key) throws SQLException {
        return Query.of(
                        "select title from article where wiki_id = ? and page_id = ? and withdrawal = 0",
                        key.wikiId().value(),
                        key.pageId().value())
                .first(connection, row -> row.getString("title"));
    }

    private Optional<PageKey> byTitle(WikiId wikiId, String title) throws SQLException {
        Optional<PageKey> now = Query.of("""
                        select page_id from article where wiki_id = ? and title in (?, ?) and withdrawal = 0
                        order by title = ? desc, page_id limit 1""", wikiId.value(), title, capital(title), title)
                .first(connection, row -> PageKey.of(wikiId.value(), row.getLong("page_id")));
        return now.isPresent()
                ? now
                : Query.of("""
                        select h.page_id from title_history h join article a using (wiki_id, page_id)
                        where h.wiki_id = ? and h.title in (?, ?) and a.withdrawal = 0
                        order by h.since_dt desc nulls last, h.page_id limit 1""", wikiId.value(), title, capital(title))
                        .first(connection, row -> PageKey.of(wikiId.value(), row.getLong("page_id")));
    }

    /** With addresses and with those to be credited, who are not looked for where none is wanted. */
    SourcePage told(Source source, @Nullable Long revId, int contributorsMax) throws SQLException {
        Wiki wiki = source.wiki();
        PageTitle title = new PageTitle(source.title().isEmpty() ? "?" : source.title());
        if (source.key().isPresent() && wiki != null) {
            PageKey key = source.key().get();
            boolean isWanted = contributorsMax > 0;
            List<Contributor> named = isWanted ? contributors(key, contributorsMax) : List.of();
            long total = isWanted ? total(key) : 0;
            Attribution links = Attributions.write(wiki, title, null, Licence.UNKNOWN, total, List.of());
            return new SourcePage(
                    source.name(),
                    source.key(),
                    key.wikiId().value(),
                    source.prefix(),
                    source.title(),
                    revId,
                    links.sourceUrl(),
                    links.historyUrl(),
                    total,
                    named);
        }
        return named(source, title, revId);
    }

    private List<Contributor> contributors(PageKey key, int max) throws SQLException {
        Uncredited uncredited = new UncreditedRows(connection).of(key);
        return Query.of(
                        "select c.* from contributor c where c.wiki_id = ? and c.page_id = ?",
                        key.wikiId().value(),
                        key.pageId().value())
                .and("order by c.edits desc, c.editor_key limit ?", max)
                .list(connection, row -> uncredited.told(CreditRows.read(row).contributor()));
    }

    private long total(PageKey key) throws SQLException {
        return Query.of(
                        "select contributors from article where wiki_id = ? and page_id = ?",
                        key.wikiId().value(),
                        key.pageId().value())
                .first(connection, row -> row.getLong(1))
                .orElse(0L);
    }

    private static SourcePage named(Source source, PageTitle title, @Nullable Long revId) {
        Wiki wiki = source.wiki();
        String host = source.host();
        String url = null;
        String history = null;
        if (wiki != null) {
            Attribution links = Attributions.write(wiki, title, null, Licence.UNKNOWN, 0, List.of());
            url = links.sourceUrl();
            history = links.historyUrl();
        } else if (source.articleUrl() != null) {
            url = source.articleUrl().replace("$1", ReadingPath.encoded(title.value()));
            history = url.matches(".*(?:/wiki/|index\\.php[/?]).*")
                    ? url + (url.indexOf('?') < 0 ? '?' : '&') + "action=history"
                    : null;
        } else if (host != null && host.matches(".*\\.(?:wik[a-z]+|mediawiki)\\.org")) {
            String encoded = ReadingPath.encoded(title.value());
            url = "https://" + host + "/wiki/" + encoded;
            history = "https://" + host + "/w/index.php?title=" + encoded + "&action=history";
        }
        return new SourcePage(
                source.name(),
                Optional.empty(),
                wiki == null ? null : wiki.wikiId().value(),
                source.prefix(),
                source.title(),
                revId,
                url,
                history,
                0,
                List.of());
    }

    static String capital(String title) {
        if (title.isEmpty()) {
            return title;
        }
        int first = title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
    }
}
