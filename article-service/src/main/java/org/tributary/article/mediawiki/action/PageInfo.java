package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.content.Escaped;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/** {@code prop=info}: what is said of each page, also of those that are missing. */
final class PageInfo {
    static final Set<String> KNOWN = Set.of("url", "talkid", "subjectid", "displaytitle", "associatedpage");

    private final ArticleReader reader;
    private final Exchange exchange;
    private final Wiki wiki;
    private final Set<String> wanted;

    PageInfo(ArticleReader reader, Exchange exchange) {
        this.reader = reader;
        this.exchange = exchange;
        this.wiki = exchange.wiki().wiki();
        this.wanted = exchange.parameters().words("info", "inprop", "", KNOWN);
    }

    void write(PageSet set, Map<PageId, ObjectNode> pages) {
        set.absent().stream().filter(Form.PageJson::isMissingTitle).forEach(page -> {
            ObjectNode json = page.json();
            language(json.put("contentmodel", "wikitext"), wiki.language());
            if (wanted.contains("url")) {
                urls(json, new PageTitle(json.path("title").asText().replace(' ', '_')));
            }
        });
        set.pages().forEach(page -> Optional.ofNullable(pages.get(page.page().pageId()))
                .ifPresent(json -> info(page, json)));
    }

    private void info(ArticleView page, ObjectNode json) {
        String told = page.page().pageLanguage();
        Optional<RevisionView> current = page.current();
        Optional<Slot> main = current.map(view -> view.revision().mainSlot());
        json.put("contentmodel", main.map(Slot::contentModel).orElse("wikitext"));
        language(json, told == null ? wiki.language() : told);
        json.put("touched", page.changedDt().toString());
        current.ifPresent(view ->
                json.put("lastrevid", view.revision().revId().value()).put("length", RevisionWriter.size(view)));
        exchange.form().mark(json, "redirect", page.page().isRedirect());
        boolean isNew =
                current.filter(view -> view.revision().revParentId() == null).isPresent();
        exchange.form().mark(json, "new", isNew);
        more(page, json);
    }

    private static void language(ObjectNode json, String language) {
        json.put("pagelanguage", language)
                .put("pagelanguagehtmlcode", language)
                .put("pagelanguagedir", SiteInfo.isRightToLeft(language) ? "rtl" : "ltr");
    }

    private void more(ArticleView page, ObjectNode json) {
        PageTitle title = page.page().pageTitle();
        boolean isTalk = page.page().namespaceId() % 2 != 0;
        Optional<PageTitle> beside = beside(page);
        if (wanted.contains(isTalk ? "subjectid" : "talkid")) {
            beside.flatMap(other -> reader.articleByTitle(page.wikiId(), other))
                    .filter(other -> !other.isWithdrawn())
                    .ifPresent(other -> json.put(
                            isTalk ? "subjectid" : "talkid",
                            other.page().pageId().value()));
        }
        if (wanted.contains("associatedpage")) {
            beside.ifPresent(other -> json.put("associatedpage", PageSets.spaced(other)));
        }
        if (wanted.contains("url")) {
            urls(json, title);
        }
        if (wanted.contains("displaytitle")) {
            json.put("displaytitle", Escaped.text(PageSets.spaced(title)));
        }
    }

    private void urls(ObjectNode json, PageTitle title) {
        String article = wiki.articleUrl();
        if (article != null) {
            json.put("fullurl", article.replace("$1", ReadingPath.encoded(title.value())));
        }
        String api = wiki.apiUrl();
        if (api != null) {
            String script = api.replaceFirst("api\\.php$", "index.php");
            json.put("editurl", script + "?title=" + ReadingPath.encoded(title.value()) + "&action=edit");
        }
        if (article != null) {
            json.put("canonicalurl", article.replace("$1", ReadingPath.encoded(title.value())));
        }
    }

    /** The page that talks about a page, or the one that a page talks about. */
    private Optional<PageTitle> beside(ArticleView page) {
        int own = page.page().namespaceId();
        int other = own % 2 == 0 ? own + 1 : own - 1;
        String title = page.page().pageTitle().value();
        String name = own == 0 ? title : title.substring(title.indexOf(':') + 1);
        return wiki.namespaces().stream()
                .filter(namespace -> namespace.id() == other)
                .map(Namespace::name)
                .map(prefix -> new PageTitle(prefix.isEmpty() ? name : prefix.replace(' ', '_') + ":" + name))
                .findFirst();
    }
}
