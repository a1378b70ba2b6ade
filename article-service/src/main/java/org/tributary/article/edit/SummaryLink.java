package org.tributary.article.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link in the comment of an edit, with spaces for underscores. Namespaces and special pages have names in every
 * language, so a link is known by its form: a page's name, a stroke and who it is about is a list of contributions.
 *
 * @param label what is shown of it; the target where it says nothing else
 */
record SummaryLink(String target, String label) {
    private static final Pattern SPECIAL = Pattern.compile("[^:/]+:[^/]+/\\s*(?<subject>.+)", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("(?<namespace>[^:]+):\\s*(?<name>.+)", Pattern.DOTALL);
    private static final String USER = "User";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final char OF_ANOTHER_WIKI = '>';

    static SummaryLink of(String target, @Nullable String label) {
        String bare = spaced(target.startsWith(":") ? target.substring(1) : target);
        return new SummaryLink(bare, label == null ? bare : spaced(label));
    }

    static String spaced(String text) {
        return text.replace('_', ' ').trim();
    }

    /** The number of a revision that the link leads to or shows. */
    OptionalLong number() {
        String subject = group(SPECIAL, "subject").orElse(label);
        return NUMBER.matcher(subject).matches() ? OptionalLong.of(Long.parseLong(subject)) : OptionalLong.empty();
    }

    /** Whether it leads to what an editor has contributed; of an imported name, to the editor in the other wiki. */
    boolean isOfContributions(String editor) {
        String name = spaced(editor);
        int mark = name.indexOf(OF_ANOTHER_WIKI);
        boolean isElsewhere = mark > 0 && label.equals(name) && target.endsWith(":" + name.substring(mark + 1));
        return isElsewhere || group(SPECIAL, "subject").filter(name::equals).isPresent();
    }

    /** Whether it leads to somebody's contributions, page or talk page, or shows the name. */
    boolean names(String editor) {
        String name = spaced(editor);
        return isOfContributions(editor) || label.equals(name) || isPageOf(editor);
    }

    /** Whose contributions it leads to, as wikis write it: the name is shown. */
    Optional<String> contributor() {
        return group(SPECIAL, "subject").filter(label::equals);
    }

    /** Whose page it leads to, as wikis write it: the name is shown. */
    Optional<String> user() {
        return group(PAGE, "name").filter(label::equals);
    }

    /** Whether it leads to a page in the namespace of users, as far as a link to somebody's talk page can show that. */
    boolean isAmongUsers(String somebody, List<SummaryLink> links) {
        String namespace = lower(group(PAGE, "namespace").orElse(""));
        return namespace.equals(lower(USER))
                || links.stream().filter(link -> link.isPageOf(somebody)).anyMatch(link -> lower(
                                link.group(PAGE, "namespace").orElse(""))
                        .contains(namespace));
    }

    private boolean isPageOf(String editor) {
        return group(PAGE, "name").filter(spaced(editor)::equals).isPresent();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Optional<String> group(Pattern form, String name) {
        Matcher found = form.matcher(target);
        return found.matches() ? Optional.of(found.group(name)) : Optional.empty();
    }
}
