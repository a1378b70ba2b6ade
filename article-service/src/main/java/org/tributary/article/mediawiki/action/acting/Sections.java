package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.tributary.article.content.Escaped;
import org.tributary.article.content.Reading;
import org.tributary.event.identity.PageTitle;

/** Numbers the headings of a page as a table of contents does. */
final class Sections {
    private static final int DEPTH_MAX = 6;

    private final Deque<Integer> open = new ArrayDeque<>();
    private final int[] counts = new int[DEPTH_MAX + 2];

    private Sections() {}

    static void write(ArrayNode json, List<Reading.Heading> headings, PageTitle title) {
        Sections sections = new Sections();
        int index = 0;
        for (Reading.Heading heading : headings) {
            index++;
            int depth = sections.enter(heading.level());
            json.addObject()
                    .put("toclevel", depth)
                    .put("level", Integer.toString(heading.level()))
                    .put("line", Escaped.text(heading.title()))
                    .put("number", sections.number(depth))
                    .put("index", Integer.toString(index))
                    .put("fromtitle", title.value())
                    .putNull("byteoffset")
                    .put("anchor", heading.anchor());
        }
    }

    /** How deep a heading stands: below every heading before it that is still open and of a higher rank. */
    private int enter(int level) {
        while (!open.isEmpty() && open.peek() >= level) {
            open.pop();
        }
        open.push(level);
        int depth = open.size();
        counts[depth]++;
        Arrays.fill(counts, depth + 1, counts.length, 0);
        return depth;
    }

    private String number(int depth) {
        return Arrays.stream(counts, 1, depth + 1).mapToObj(Integer::toString).collect(Collectors.joining("."));
    }
}
