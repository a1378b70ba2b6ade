package org.tributary.article.wikiwho;

import java.util.UUID;
import java.util.regex.Pattern;
import org.tributary.article.content.SourceText;
import org.tributary.event.wiki.Wiki;

/** Makes a wikitext with spans harmless HTML in which the spans are still there. */
final class ColouredHtml {
    private static final Pattern SPAN =
            Pattern.compile("<span class=\"editor-token token-editor-(\\w*)\" id=\"token-(\\d+)\">");

    private final Wiki wiki;
    private final String mark = UUID.randomUUID().toString();

    ColouredHtml(Wiki wiki) {
        this.wiki = wiki;
    }

    /**
     * The reader of wikitext drops classes and ids, which a source could use to deceive; a title that nobody else can know
     * stands for them until it is done.
     */
    String of(String coloured) {
        String marked = SPAN.matcher(coloured).replaceAll("<span title=\"" + mark + " $1 $2\">");
        String html = SourceText.reading(marked, "wikitext", wiki).html();
        return html.replaceAll(
                "<span title=\"" + mark + " (\\w*) (\\d+)\">",
                "<span class=\"editor-token token-editor-$1\" id=\"token-$2\">");
    }
}
