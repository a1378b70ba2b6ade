package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Escaped;
import org.tributary.article.content.SourceText;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.Form;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.reading.listing.PageLister;
import org.tributary.article.resolve.NamedPages;
import org.tributary.article.resolve.Naming;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Wiki;

/** Writes what was parsed, as far as it was asked for. */
final class ParseWriter {
    private final Wiki wiki;
    private final Form form;
    private final PageLister lister;
    private final NamedPages pages;
    private final Naming naming;
    private final Set<String> wanted;

    ParseWriter(Exchange exchange, PageLister lister, Set<String> wanted) {
        this.wiki = exchange.wiki().wiki();
        this.form = exchange.form();
        this.lister = lister;
        this.pages = new NamedPages(wiki);
        this.naming = new Naming(wiki);
        this.wanted = wanted;
    }

    void write(ObjectNode json, Parsed parsed) {
        if (!json.has("title")) {
            json.put("title", PageSets.spaced(parsed.title())).put("pageid", 0);
        }
        if (!wanted.contains("revid")) {
            json.remove("revid");
        }
        if (wanted.contains("text")) {
            text(json, "text", "<div class=\"mw-parser-output\">" + parsed.html() + "</div>");
        }
        if (wanted.contains("langlinks")) {
            languages(json.putArray("langlinks"), parsed.mentions().languageLinks());
        }
        if (wanted.contains("categories")) {
            categories(json.putArray("categories"), pages.categories(parsed.mentions()));
        }
        if (wanted.contains("links")) {
            titles(json.putArray("links"), pages.links(parsed.mentions()));
        }
        if (wanted.contains("templates")) {
            titles(json.putArray("templates"), pages.templates(parsed.mentions()));
        }
        if (wanted.contains("images")) {
            ArrayNode images = json.putArray("images");
            pages.files(parsed.mentions()).forEach(title -> images.add(naming.nameOf(title)));
        }
        if (wanted.contains("externallinks")) {
            ArrayNode addresses = json.putArray("externallinks");
            parsed.mentions().addresses().forEach(addresses::add);
        }
        rest(json, parsed);
    }

    private void rest(ObjectNode json, Parsed parsed) {
        if (wanted.contains("sections")) {
            Sections.write(json.putArray("sections"), parsed.headings(), parsed.title());
        }
        if (wanted.contains("parsewarnings")) {
            json.putArray("parsewarnings");
        }
        if (wanted.contains("displaytitle")) {
            json.put("displaytitle", displayed(parsed.title()));
        }
        if (wanted.contains("iwlinks")) {
            json.putArray("iwlinks");
        }
        if (wanted.contains("wikitext")) {
            text(json, "wikitext", parsed.text());
        }
        if (wanted.contains("properties")) {
            properties(json, parsed.mentions().document().shortDescription());
        }
    }

    private void properties(ObjectNode json, @Nullable String shortDescription) {
        if (form.isNew()) {
            ObjectNode properties = json.putObject("properties");
            if (shortDescription != null) {
                properties.put("wikibase-shortdesc", shortDescription);
            }
            return;
        }
        ArrayNode properties = json.putArray("properties");
        if (shortDescription != null) {
            properties.addObject().put("name", "wikibase-shortdesc").put("*", shortDescription);
        }
    }

    private void text(ObjectNode json, String name, String text) {
        if (form.isNew()) {
            json.put(name, text);
        } else {
            json.putObject(name).put("*", text);
        }
    }

    private void languages(ArrayNode json, Map<String, String> links) {
        new TreeMap<>(links).forEach((language, title) -> {
            Locale locale = Locale.forLanguageTag(language);
            ObjectNode one = json.addObject().put("lang", language);
            SourceText.inLanguage(wiki, language, title).ifPresent(url -> one.put("url", url));
            one.put("langname", locale.getDisplayLanguage(Locale.ENGLISH))
                    .put("autonym", locale.getDisplayLanguage(locale));
            form.main(one, "title", title.replace('_', ' '));
        });
    }

    private void categories(ArrayNode json, Set<PageTitle> categories) {
        Set<PageTitle> held = lister.held(wiki.wikiId(), categories);
        for (PageTitle category : categories) {
            ObjectNode one = json.addObject();
            form.main(one, "category", naming.nameOf(category));
            form.mark(one, "missing", !held.contains(category));
        }
    }

    private void titles(ArrayNode json, Set<PageTitle> titles) {
        Set<PageTitle> held = lister.held(wiki.wikiId(), titles);
        for (PageTitle title : titles) {
            ObjectNode one = json.addObject().put("ns", naming.namespaceOf(title));
            form.main(one, "title", PageSets.spaced(title));
            form.flag(one, "exists", held.contains(title));
        }
    }

    private String displayed(PageTitle title) {
        String name = Escaped.text(naming.nameOf(title).replace('_', ' '));
        String main = "<span class=\"mw-page-title-main\">" + name + "</span>";
        if (naming.namespaceOf(title) == 0) {
            return main;
        }
        String prefix =
                Escaped.text(title.display().substring(0, title.display().indexOf(':')));
        return "<span class=\"mw-page-title-namespace\">" + prefix
                + "</span><span class=\"mw-page-title-separator\">:</span>" + main;
    }
}
