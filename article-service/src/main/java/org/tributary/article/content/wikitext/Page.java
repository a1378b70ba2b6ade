package org.tributary.article.content.wikitext;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.article.content.wikitext.Spans.Span;

/** What is known of the page while it is read: its source, its wiki's titles, its footnotes. */
final class Page {
    private static final int TEMPLATE_CHARACTERS_MAX = 20_000;

    private final Scan scan;
    private final Titles titles;
    private final Calls calls;
    private final Footnotes footnotes;
    private final Function<Target, Optional<String>> addresses;

    Page(Scan scan, Titles titles, Function<Target, Optional<String>> addresses) {
        this(scan, titles, addresses, new Footnotes(scan));
    }

    private Page(Scan scan, Titles titles, Function<Target, Optional<String>> addresses, Footnotes footnotes) {
        this.scan = scan;
        this.titles = titles;
        this.addresses = addresses;
        this.calls = new Calls(scan);
        this.footnotes = footnotes;
    }

    /** The same page with footnotes of its own, to read a part twice. */
    Page again() {
        return new Page(scan, titles, addresses, footnotes.again());
    }

    Scan scan() {
        return scan;
    }

    Titles titles() {
        return titles;
    }

    Calls calls() {
        return calls;
    }

    Optional<String> href(Target target) {
        return addresses.apply(target);
    }

    void template(Span span, Elements elements, boolean isBlock) {
        if (calls.isFootnoteList(span)) {
            listFootnotes(elements);
        } else if (!calls.isUnseen(span)) {
            int end = Math.min(span.end(), span.start() + TEMPLATE_CHARACTERS_MAX);
            String source = scan.text(span.start(), end) + (end < span.end() ? " …" : "");
            elements.template(new Piece.Template(calls.name(span), source, isBlock));
        }
    }

    void cite(Span reference, Elements elements) {
        Footnotes.Note note = footnotes.cite(reference);
        elements.open("sup", Map.of("class", "reference", "id", "cite-" + note.number + "-" + note.uses));
        elements.open("a", Map.of("href", "#note-" + note.number));
        elements.text("[" + note.number + "]");
        elements.close("a");
        elements.close("sup");
    }

    /** Writes the footnotes cited since they were last listed. */
    void listFootnotes(Elements elements) {
        var notes = footnotes.takeUnlisted();
        if (notes.isEmpty()) {
            return;
        }
        elements.close("p");
        int depth = elements.depth();
        elements.open("ol", Map.of("class", "references", "start", Integer.toString(notes.getFirst().number)));
        for (Footnotes.Note note : notes) {
            int item = elements.depth();
            elements.open("li", Map.of("id", "note-" + note.number));
            elements.open("a", Map.of("href", "#cite-" + note.number + "-1"));
            elements.text("↑");
            elements.close("a");
            elements.text(note.from < note.to ? " " : " (given inside a template)");
            new Inline(this, elements).read(note.from, note.to);
            elements.closeTo(item);
        }
        elements.closeTo(depth);
    }
}
