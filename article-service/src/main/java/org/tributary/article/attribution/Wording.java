package org.tributary.article.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.Licence;

/** Puts attributions into words: who made a text, and the paragraph that says all a licence asks for. */
public final class Wording {
    private Wording() {}

    /** The title and its authors: the only part of the paragraph that names anybody. */
    public static String credit(Phrases phrases, String title, long total, List<Contributor> contributors) {
        return phrases.say(
                "credit",
                Map.of("title", phrases.isolated(title), "authors", authors(phrases, total, names(contributors))));
    }

    static List<String> names(List<Contributor> contributors) {
        return contributors.stream()
                .map(Contributor::userText)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those to be named, and how many others there are. */
    static String authors(Phrases phrases, long total, List<String> names) {
        return listed(
                phrases,
                names.stream().map(phrases::isolated).toList(),
                names.isEmpty() ? phrases.count("nobody", total) : "",
                total - names.size());
    }

    /**
     * The same of names that are ready to be put there.
     *
     * @param nobody what is said where there are no names
     * @param unnamed how many are not among the names
     */
    static String listed(Phrases phrases, List<String> names, String nobody, long unnamed) {
        if (names.isEmpty()) {
            return nobody;
        }
        List<String> all = new ArrayList<>(names);
        if (unnamed > 0) {
            all.add(phrases.count("others", unnamed));
        }
        return all.size() == 1
                ? all.getFirst()
                : String.join(phrases.say("separator"), all.subList(0, all.size() - 1))
                        + phrases.say("last")
                        + all.getLast();
    }

    /**
     * The paragraph, without disclaimers.
     *
     * @param credit the title and its authors
     * @param source name and address of the source
     * @param history what leads to every edit
     * @param revision what names the revision shown; empty where none is
     * @param terms what is said of the licence
     */
    static String paragraph(
            Phrases phrases,
            String credit,
            boolean isEarlierUnknown,
            String source,
            String history,
            String revision,
            String terms) {
        Map<String, String> values = Map.of(
                "credit", credit,
                "earlier", isEarlierUnknown ? phrases.say("earlier") : "",
                "history", history,
                "source", source,
                "revision", revision);
        String first = phrases.say(revision.isEmpty() ? "wholeWithoutRevision" : "whole", values);
        return String.join(phrases.say("gap"), first, terms);
    }

    static String terms(Phrases phrases, Licence licence, String shown) {
        return licence.equals(Licence.UNKNOWN)
                ? phrases.say("unknown")
                : phrases.say("licensed", Map.of("licence", shown));
    }
}
