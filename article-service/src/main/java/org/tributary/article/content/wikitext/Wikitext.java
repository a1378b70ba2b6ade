package org.tributary.article.content.wikitext;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tributary.article.content.wikitext.Spans.Kind;
import org.tributary.article.content.wikitext.Spans.Span;
import org.tributary.event.wiki.Wiki;

/** A page's wikitext, ready to be read. */
public final class Wikitext {
    private static final int CHARACTERS_MAX = 8 * 1024 * 1024;

    private final Scan scan;
    private final Titles titles;

    /**
     * Takes a source.
     *
     * @throws IllegalArgumentException if it is longer than {@link #isReadable} allows
     */
    public Wikitext(String source, Wiki wiki) {
        if (!isReadable(source)) {
            throw new IllegalArgumentException("a source of " + source.length() + " characters is not read");
        }
        this.scan = new Scan(source);
        this.titles = new Titles(wiki);
    }

    /** Whether a source is short enough to be read; a longer one is shown as it stands. */
    public static boolean isReadable(String source) {
        return source.length() <= CHARACTERS_MAX;
    }

    /**
     * Hands over the pieces in order.
     *
     * @param addresses where each target is read; a target without an address is shown without a link
     */
    public void read(Function<Target, Optional<String>> addresses, Consumer<Piece> consumer) {
        new Blocks(new Page(scan, titles, addresses), new Elements(consumer)).read();
    }

    /** The first short description that a template of the page sets. */
    public Optional<String> shortDescription() {
        Calls calls = new Calls(scan);
        int to = scan.source().length();
        int at = 0;
        while (at < to) {
            Span span = scan.span(at, to);
            if (span != null && span.kind() == Kind.TEMPLATE) {
                Optional<String> description = calls.shortDescription(span);
                if (description.isPresent()) {
                    return description;
                }
            }
            at = span == null ? at + 1 : span.end();
        }
        return Optional.empty();
    }

    /** The templates that the page calls, those in others' arguments included, each once, in the order they stand. */
    public List<String> templates() {
        Calls calls = new Calls(scan);
        Set<String> names = new LinkedHashSet<>();
        int to = scan.source().length();
        int at = 0;
        while (at < to) {
            Span span = scan.span(at, to);
            if (span != null && span.kind() == Kind.TEMPLATE) {
                calls.template(span, titles).ifPresent(names::add);
            }
            at = span == null ? at + 1 : inside(span);
        }
        return List.copyOf(names);
    }

    /** Where to read on after the beginning of a span: within it, unless nothing in it is markup. */
    private static int inside(Span span) {
        return switch (span.kind()) {
            case COMMENT, VERBATIM, UNSEEN -> span.end();
            case TEMPLATE, LINK -> span.start() + 2;
            case PARAMETER -> span.start() + 3;
            case REFERENCE -> span.start() + 1;
        };
    }
}
