package org.tributary.sample.source;

import java.util.List;

/**
 * A page as it is written down.
 *
 * @param place where it begins
 * @param title as the page is called now, with its namespace
 * @param text as the page reads now
 * @param edits oldest first
 */
public record PageSource(Place place, String title, String text, List<Edit> edits) {
    public PageSource {
        edits = List.copyOf(edits);
    }
}
