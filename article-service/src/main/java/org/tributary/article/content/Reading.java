package org.tributary.article.content;

import java.util.List;

/**
 * A source made ready to be read in a browser.
 *
 * @param html safe to stand in a page as it is: no scripts, no styles, no event attributes
 * @param headings in the order they stand
 */
public record Reading(String html, List<Heading> headings) {

    public Reading {
        headings = List.copyOf(headings);
    }

    /**
     * A heading.
     *
     * @param level 2 to 6
     * @param anchor the element's id
     */
    public record Heading(int level, String anchor, String title) {}
}
