package org.tributary.article.wikiwho;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.tributary.event.identity.RevisionId;

/**
 * What an address names: a page, and some of its revisions or none.
 *
 * @param name the title or the number of the page; the empty text where only a revision is named
 */
record Asked(By by, String name, List<RevisionId> revisions) {
    /** Two numbers behind a title are two revisions only where both are as long as this. */
    private static final int RANGE_DIGITS_MIN = 5;

    /** By what a page is named. */
    enum By {
        TITLE,
        PAGE_ID,
        REVISION
    }

    /**
     * Reads an address of tokens; numbers behind a title are revisions.
     *
     * @param isTitle whether there is a page of this title, which a number at its end belongs to
     */
    static Asked of(String path, Predicate<String> isTitle) {
        List<String> parts = parts(path);
        if (parts.size() == 2 && parts.getFirst().equals("rev_id")) {
            return new Asked(By.REVISION, "", List.of(revision(parts.getLast())));
        }
        if (parts.size() == 2 && parts.getFirst().equals("page_id")) {
            return new Asked(By.PAGE_ID, parts.getLast(), List.of());
        }
        int numbers = numbersAtEnd(parts);
        if (numbers == 0 || isTitle.test(String.join("/", parts))) {
            return new Asked(By.TITLE, String.join("/", parts), List.of());
        }
        return withRevisions(parts, numbers);
    }

    /** Reads an address of WhoColor, which names a title and perhaps a revision; 0 stands for the latest. */
    static Asked coloured(String path, Predicate<String> isTitle) {
        List<String> parts = parts("/" + path);
        if (parts.size() > 1 && parts.getLast().equals("0")) {
            return new Asked(By.TITLE, String.join("/", parts.subList(0, parts.size() - 1)), List.of());
        }
        return parts.size() > 1 && isNumber(parts.getLast()) && !isTitle.test(String.join("/", parts))
                ? withRevisions(parts, 1)
                : new Asked(By.TITLE, String.join("/", parts), List.of());
    }

    /** Reads an address of a range: a title and two revisions. */
    static Asked range(String path) {
        List<String> parts = parts(path);
        if (parts.size() < 3) {
            throw WikiWhoError.bad("A title and two revision ids are wanted.");
        }
        return withRevisions(parts, 2);
    }

    /** Reads an address of a whole page. */
    static Asked page(String path) {
        List<String> parts = parts(path);
        return parts.size() == 2 && parts.getFirst().equals("page_id")
                ? new Asked(By.PAGE_ID, parts.getLast(), List.of())
                : new Asked(By.TITLE, String.join("/", parts), List.of());
    }

    /** What stands behind the first part of the path. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        parts.removeFirst();
        while (parts.size() > 1 && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return parts;
    }

    private static int numbersAtEnd(List<String> parts) {
        int last = parts.size() - 1;
        if (last < 1 || !isNumber(parts.get(last))) {
            return 0;
        }
        boolean isRange = last > 1
                && isNumber(parts.get(last - 1))
                && parts.get(last).length() >= RANGE_DIGITS_MIN
                && parts.get(last - 1).length() >= RANGE_DIGITS_MIN;
        return isRange ? 2 : 1;
    }

    private static Asked withRevisions(List<String> parts, int numbers) {
        int title = parts.size() - numbers;
        List<RevisionId> revisions =
                parts.subList(title, parts.size()).stream().map(Asked::revision).toList();
        return new Asked(By.TITLE, String.join("/", parts.subList(0, title)), revisions);
    }

    private static boolean isNumber(String part) {
        return part.matches("\\d{1,18}");
    }

    private static RevisionId revision(String part) {
        if (!isNumber(part) || Long.parseLong(part) == 0) {
            throw WikiWhoError.bad("Revision ID (" + part + ") is not a number of 1 or more.");
        }
        return new RevisionId(Long.parseLong(part));
    }
}
