package org.tributary.article.content.wikitext;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** One thing that was read in wikitext. Elements open and close in proper nesting, whatever the source looks like. */
public sealed interface Piece {

    /** Text as people read it, character references resolved. */
    record Text(String text) implements Piece {}

    /** An HTML element begins. Attributes have an order of their own, so that the same source is always the same HTML. */
    record Open(String element, Map<String, String> attributes) implements Piece {
        public Open {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }

        /** Whether the element carries this class. */
        public boolean isOf(String name) {
            return name.equals(attributes.get("class"));
        }
    }

    /** The innermost open element ends. */
    record Close(String element) implements Piece {}

    /**
     * A template that only its wiki could expand.
     *
     * @param name as the source writes it
     * @param source with its braces
     * @param isBlock whether it stands alone rather than within a sentence
     */
    record Template(String name, String source, boolean isBlock) implements Piece {}

    /** The page belongs to this category, named without the namespace. */
    record Category(String name) implements Piece {}

    /** The same subject in another language. */
    record LanguageLink(String language, String title) implements Piece {}
}
