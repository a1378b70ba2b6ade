package org.tributary.article.content.wikitext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.article.content.wikitext.Spans.Span;

/** The references of a page in the order they are first cited, each with where its content stands in the source. */
final class Footnotes {
    private final Scan scan;
    private final Map<String, Span> contentByName;
    private final Map<String, Note> byName = new HashMap<>();
    private final List<Note> unlisted = new ArrayList<>();
    private int last;

    /** A footnote; {@code from} equals {@code to} where nobody wrote its content outside a template. */
    static final class Note {
        final int number;
        final int from;
        final int to;
        int uses;

        private Note(int number, int from, int to) {
            this.number = number;
            this.from = from;
            this.to = to;
        }
    }

    Footnotes(Scan scan) {
        this(scan, new HashMap<>());
        for (Span reference : scan.spans().references()) {
            String name = name(reference);
            if (!name.isEmpty() && contentFrom(reference) < contentTo(reference)) {
                contentByName.putIfAbsent(name, reference);
            }
        }
    }

    private Footnotes(Scan scan, Map<String, Span> contentByName) {
        this.scan = scan;
        this.contentByName = contentByName;
    }

    /** None cited yet. */
    Footnotes again() {
        return new Footnotes(scan, contentByName);
    }

    /** The footnote that a reference cites, a new one where it is the first to do so. */
    Note cite(Span reference) {
        String name = name(reference);
        Note known = name.isEmpty() ? null : byName.get(name);
        if (known == null) {
            Span content = contentByName.getOrDefault(name, reference);
            known = new Note(++last, contentFrom(content), contentTo(content));
            unlisted.add(known);
            if (!name.isEmpty()) {
                byName.put(name, known);
            }
        }
        known.uses++;
        return known;
    }

    /** The footnotes cited since this was last asked. */
    List<Note> takeUnlisted() {
        List<Note> taken = List.copyOf(unlisted);
        unlisted.clear();
        return taken;
    }

    private String name(Span reference) {
        Tag tag = Tag.at(scan.source(), reference.start());
        return tag == null ? "" : Tag.attributes(tag.attributes()).getOrDefault("name", "");
    }

    private int contentFrom(Span reference) {
        Tag tag = Tag.at(scan.source(), reference.start());
        return tag == null ? reference.end() : tag.end();
    }

    private int contentTo(Span reference) {
        Tag tag = Tag.at(scan.source(), reference.start());
        if (tag == null || tag.isSelfClosing()) {
            return contentFrom(reference);
        }
        int closing = scan.source().lastIndexOf("</", reference.end() - 1);
        return Math.max(contentFrom(reference), Math.min(reference.end(), closing));
    }
}
