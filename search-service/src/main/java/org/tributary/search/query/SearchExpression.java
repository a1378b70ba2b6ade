package org.tributary.search.query;

import java.util.List;

/** What is looked for: one closed tree, the same for every index. */
public sealed interface SearchExpression {

    /** A word, in any of its forms where the language is known. */
    record Word(String text) implements SearchExpression {}

    /** Words that stand beside each other, in this order. */
    record Phrase(String text) implements SearchExpression {}

    /** Any word that begins like this. */
    record Prefix(String text) implements SearchExpression {}

    /** The same, but only in titles and in the titles of redirects. */
    record InTitle(SearchExpression expression) implements SearchExpression {}

    /** Articles that are in the category of this name. */
    record InCategory(String name) implements SearchExpression {}

    /** All of these. */
    record All(List<SearchExpression> parts) implements SearchExpression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<SearchExpression> parts) implements SearchExpression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Everything but this. */
    record Not(SearchExpression expression) implements SearchExpression {}
}
