package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/**
 * How an answer is written.
 *
 * @param isNew whether in format version 2, with true and false, lists of pages, and names instead of {@code *}
 */
public record Form(boolean isNew) {

    /** A flag that version 1 tells by an empty text, and by nothing where it is not so. */
    public void flag(ObjectNode json, String name, boolean isSo) {
        if (isNew) {
            json.put(name, isSo);
        } else {
            mark(json, name, isSo);
        }
    }

    /** A flag that both versions leave out where it is not so. */
    public void mark(ObjectNode json, String name, boolean isSo) {
        if (isSo && isNew) {
            json.put(name, true);
        } else if (isSo) {
            json.put(name, "");
        }
    }

    /** The one value that version 1 calls {@code *}. */
    public void main(ObjectNode json, String name, String value) {
        json.put(isNew ? name : "*", value);
    }

    /** Pages: a list, or in version 1 an object by page number. */
    void pages(ObjectNode query, List<PageJson> pages) {
        if (isNew) {
            ArrayNode list = query.putArray("pages");
            pages.stream().sorted(Comparator.comparingLong(PageJson::number)).forEach(page -> list.add(page.json()));
        } else {
            ObjectNode byId = query.putObject("pages");
            pages.forEach(page -> byId.set(Long.toString(page.number()), page.json()));
        }
    }

    /**
     * A page that is being written.
     *
     * @param number of the page; below 1 where it has none
     * @param isMissingTitle whether it might be there, but is not
     */
    public record PageJson(long number, ObjectNode json, boolean isMissingTitle) {}
}
