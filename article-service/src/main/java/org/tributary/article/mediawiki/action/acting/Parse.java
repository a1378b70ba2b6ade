package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.content.Mentions;
import org.tributary.article.content.Reading;
import org.tributary.article.content.SourceText;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.Action;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.mediawiki.action.linking.PageHtmls;
import org.tributary.article.mediawiki.action.linking.PageTexts;
import org.tributary.article.reading.listing.PageLister;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.PageTitle;

/** {@code action=parse}: a page, an older revision of one, or any wikitext, as HTML and by what it names. */
@Singleton
final class Parse implements Action {
    private static final String NAME = "parse";
    private static final Set<String> KNOWN = Set.of(
            "text",
            "langlinks",
            "categories",
            "links",
            "templates",
            "images",
            "externallinks",
            "sections",
            "revid",
            "displaytitle",
            "iwlinks",
            "properties",
            "parsewarnings",
            "wikitext");
    private static final String USUAL = "text|langlinks|categories|links|templates|images|externallinks|sections|revid"
            + "|displaytitle|iwlinks|properties|parsewarnings";
    private static final List<String> SOURCES = List.of("page", "pageid", "oldid", "text");

    private final Finder finder;
    private final PageLister lister;
    private final PageTexts texts;
    private final PageHtmls htmls;

    Parse(Finder finder, PageLister lister, PageTexts texts, PageHtmls htmls) {
        this.finder = finder;
        this.lister = lister;
        this.texts = texts;
        this.htmls = htmls;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public JsonNode answer(String name, Exchange exchange, boolean isPosted) {
        ActionParameters parameters = exchange.parameters();
        Set<String> wanted = parameters.words(NAME, "prop", USUAL, KNOWN);
        List<String> given = SOURCES.stream().filter(parameters::flag).toList();
        if (given.size() > 1) {
            throw new ActionError(
                    "invalidparammix",
                    "The parameters \"" + given.get(0) + "\" and \"" + given.get(1) + "\" can not be used together.");
        }
        ObjectNode answer = MediaWikiJson.object();
        ObjectNode json = answer.putObject(NAME);
        Parsed parsed = given.isEmpty() || given.getFirst().equals("text") ? written(exchange) : held(exchange, json);
        new ParseWriter(exchange, lister, wanted).write(json, parsed);
        return answer;
    }

    private Parsed held(Exchange exchange, ObjectNode json) {
        ParsedPage page = new ParsedPages(finder, exchange).named();
        String title = PageSets.spaced(page.article().page().pageTitle());
        json.put("title", title).put("pageid", page.article().page().pageId().value());
        json.put("revid", page.revision().revision().revId().value());
        page.redirectedFrom().ifPresent(from -> json.putArray("redirects")
                .addObject()
                .put("from", PageSets.spaced(from))
                .put("to", title));
        String text = texts.text(page.revision())
                .orElseThrow(() -> new ActionError(
                        "permissiondenied", "You don't have permission to view the text of this revision."));
        Reading reading = htmls.reading(exchange, page.revision(), text);
        boolean isCurrent = page.article()
                .current()
                .filter(current -> current.revision()
                        .revId()
                        .equals(page.revision().revision().revId()))
                .isPresent();
        Optional<String> html = isCurrent ? htmls.current(exchange, page.article()) : Optional.empty();
        return new Parsed(
                page.article().page().pageTitle(),
                text,
                html.orElse(reading.html()),
                reading.headings(),
                texts.mentions(exchange, page.revision()));
    }

    private static Parsed written(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        String text = parameters.text("text").orElse("");
        String model = parameters.text("contentmodel").orElse("wikitext");
        String title =
                parameters.text("title").filter(written -> !written.isBlank()).orElse("API");
        Reading reading = SourceText.reading(text, model, exchange.wiki().wiki());
        return new Parsed(
                new PageTitle(title),
                text,
                reading.html(),
                reading.headings(),
                Mentions.of(text, model, exchange.wiki().wiki()));
    }
}
