package org.tributary.article.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.content.wikitext.Piece;
import org.tributary.article.content.wikitext.Target;
import org.tributary.article.content.wikitext.Wikitext;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.wiki.Wiki;

/**
 * What a source names: each once, in the order it stands, titles as they are written.
 *
 * @param links titles of pages of the same wiki; of a redirect, where it leads
 * @param files names of files that are shown, without the namespace
 * @param addresses of pages elsewhere on the web
 * @param document what the source says beside that
 */
public record Mentions(List<String> links, List<String> files, List<String> addresses, ArticleDocument document) {
    public static final Mentions NONE = new Mentions(List.of(), List.of(), List.of(), ArticleDocument.EMPTY);

    public Mentions {
        links = List.copyOf(links);
        files = List.copyOf(files);
        addresses = List.copyOf(addresses);
    }

    /** Reads a source; of another content model than wikitext nothing is known. */
    public static Mentions of(String source, String contentModel, Wiki wiki) {
        ArticleDocument document = SourceText.document(source, contentModel, wiki);
        if (!contentModel.equals("wikitext") || !Wikitext.isReadable(source)) {
            return new Mentions(List.of(), List.of(), List.of(), document);
        }
        Optional<RedirectPageLink> redirect = SourceText.redirect(source, contentModel, wiki);
        if (redirect.isPresent()) {
            List<String> link = redirect
                    .filter(target -> target.interwikiPrefix() == null)
                    .map(target -> target.pageTitle().value())
                    .stream()
                    .toList();
            return new Mentions(link, List.of(), List.of(), document);
        }
        Set<String> links = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        Set<String> addresses = new LinkedHashSet<>();
        new Wikitext(source, wiki)
                .read(
                        target -> {
                            boolean isFile = target.kind() == Target.Kind.FILE;
                            if (isFile && !target.isShown()) {
                                files.add(target.name());
                            } else if (isFile || isPage(target)) {
                                links.add(target.title());
                            }
                            return Optional.empty();
                        },
                        piece -> {
                            if (piece instanceof Piece.Open open
                                    && open.element().equals("a")) {
                                Optional.ofNullable(open.attributes().get("href"))
                                        .filter(address -> !address.startsWith("#"))
                                        .ifPresent(addresses::add);
                            }
                        });
        return new Mentions(List.copyOf(links), List.copyOf(files), List.copyOf(addresses), document);
    }

    private static boolean isPage(Target target) {
        return (target.kind() == Target.Kind.PAGE || target.kind() == Target.Kind.CATEGORY)
                && !target.title().isBlank();
    }

    /** Language code to title. */
    public Map<String, String> languageLinks() {
        return document.languageLinks();
    }
}
