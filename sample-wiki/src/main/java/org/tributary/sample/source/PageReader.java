package org.tributary.sample.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of pages: {@code @page Title}, the text, {@code @history}, the script, and so on to the end of the file.
 */
public final class PageReader {
    private static final String PAGE = "@page ";
    private static final String HISTORY = "@history";

    private final String file;
    private final List<String> lines;
    private final ScriptReader script;
    private int next;

    private PageReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        this.script = new ScriptReader(file);
    }

    /**
     * The pages of one file.
     *
     * @throws MistakeInSource naming the line that cannot be understood
     */
    public static List<PageSource> pages(String file, List<String> lines) {
        var reader = new PageReader(file, lines);
        var pages = new ArrayList<PageSource>();
        while (reader.next < lines.size()) {
            pages.add(reader.page());
        }
        return pages;
    }

    private PageSource page() {
        var place = new Place(file, next + 1);
        String opening = lines.get(next++);
        if (!opening.startsWith(PAGE)) {
            throw new MistakeInSource(place, "a page must begin with '" + PAGE.strip() + "'");
        }

        var text = new ArrayList<String>();
        while (next < lines.size() && !lines.get(next).equals(HISTORY)) {
            text.add(lines.get(next++));
        }
        if (next++ == lines.size()) {
            throw new MistakeInSource(place, "the page has no " + HISTORY);
        }

        int first = next;
        while (next < lines.size() && !lines.get(next).startsWith(PAGE)) {
            next++;
        }
        List<Edit> edits = script.edits(lines.subList(first, next), first + 1);
        if (edits.isEmpty()) {
            throw new MistakeInSource(place, "the page was never edited");
        }
        String title = opening.substring(PAGE.length()).strip();
        return new PageSource(place, title, String.join("\n", text).strip(), edits);
    }
}
