package org.tributary.article.mediawiki.action.linking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.Lines;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.resolve.NamedPages;
import org.tributary.article.resolve.Naming;
import org.tributary.event.identity.PageTitle;

/** Rows for the pages that a text names. */
record LinkedPages(Naming naming, NamedPages named) {

    static LinkedPages of(Exchange exchange) {
        return new LinkedPages(
                new Naming(exchange.wiki().wiki()),
                new NamedPages(exchange.wiki().wiki()));
    }

    /** A row for each, of those that were asked for. */
    List<Lines.Line> lines(Set<PageTitle> titles, Set<Integer> namespaces, Set<String> wanted) {
        return titles.stream()
                .filter(title -> namespaces.isEmpty() || namespaces.contains(naming.namespaceOf(title)))
                .filter(title -> wanted.isEmpty() || wanted.contains(PageSets.spaced(title)))
                .map(title -> new Lines.Line(
                        naming.namespaceOf(title),
                        naming.nameOf(title),
                        MediaWikiJson.object()
                                .put("ns", naming.namespaceOf(title))
                                .put("title", PageSets.spaced(title)),
                        Optional.of(title)))
                .toList();
    }

    /** Titles of a parameter as the wiki writes them, with spaces. */
    Set<String> normalised(List<String> titles) {
        Set<String> normal = new LinkedHashSet<>();
        titles.forEach(title -> named.normal(title).map(PageSets::spaced).ifPresent(normal::add));
        return normal;
    }
}
