package org.tributary.article.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.Revision;

/**
 * What is known of an edit beyond what it changed.
 *
 * @param section the heading of the section it was made in, by the wiki's own mark in its comment; null where there is none
 * @param isCreation whether its page begins with it, as far as is held
 * @param isBlanking whether it left nothing of a page that had a text
 * @param revert what it reverts; null if nothing is known to be reverted
 */
public record EditFacts(
        @Nullable String section,
        boolean isCreation,
        boolean isBlanking,
        @Nullable Revert revert) {

    /** How many revisions before an edit are looked at: what restores an older state than that is not called a revert. */
    public static final int REACH = 15;

    private static final Pattern SECTION = Pattern.compile("^/\\*\\s*(.*?)\\s*\\*/");

    /** Of an edit about which nothing is to be said. */
    public static final EditFacts NONE = new EditFacts(null, false, false, null);

    /**
     * What is known of an edit.
     *
     * @param edit with comment and tags as the public may see them
     * @param own the edit's own state
     * @param before states of the same page before it, the newest first; more than {@link #REACH} are not looked at
     */
    public static EditFacts of(Revision edit, PageMoment own, List<PageMoment> before) {
        List<PageMoment> near = before.subList(0, Math.min(before.size(), REACH));
        boolean isCreation = edit.revParentId() == null && before.isEmpty();
        return new EditFacts(section(edit.comment()), isCreation, isBlanking(own, near), Revert.of(edit, own, near));
    }

    private static @Nullable String section(@Nullable String comment) {
        return Optional.ofNullable(comment)
                .map(SECTION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(heading -> !heading.isEmpty())
                .orElse(null);
    }

    private static boolean isBlanking(PageMoment own, List<PageMoment> before) {
        Long bytes = own.textBytes();
        Long earlier = before.isEmpty() ? null : before.getFirst().textBytes();
        return bytes != null && bytes == 0 && earlier != null && earlier > 0;
    }
}
