package org.tributary.article.credit;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/**
 * Those who asked not to be named for an article. Their edits count as before, and nothing tells whose they are.
 *
 * @param userIds numbers of accounts, whatever they are called
 * @param names of everybody who is called so, with an account or without
 */
public record Uncredited(Set<Long> userIds, Set<String> names) {

    /** Nobody asked. */
    public static final Uncredited NOBODY = new Uncredited(Set.of(), Set.of());

    public Uncredited {
        userIds = Set.copyOf(userIds);
        names = Set.copyOf(names);
    }

    /** Everybody of several. */
    public static Uncredited all(Collection<Uncredited> some) {
        return some.isEmpty()
                ? NOBODY
                : new Uncredited(
                        some.stream().flatMap(one -> one.userIds().stream()).collect(Collectors.toSet()),
                        some.stream().flatMap(one -> one.names().stream()).collect(Collectors.toSet()));
    }

    public boolean isNobody() {
        return userIds.isEmpty() && names.isEmpty();
    }

    /** Whether this is one of them. */
    public boolean covers(@Nullable Long userId, @Nullable String userText) {
        return (userId != null && userIds.contains(userId)) || (userText != null && names.contains(userText));
    }

    /** Whether this is one of them; nobody is not. */
    public boolean covers(@Nullable User user) {
        return user != null && covers(user.userId(), user.userText());
    }

    /** A user as it may be told; null where it may not. */
    public @Nullable User told(@Nullable User user) {
        return covers(user) ? null : user;
    }

    /** A contributor as it may be told. */
    public Contributor told(Contributor one) {
        return covers(one.userId(), one.userText())
                ? new Contributor(
                        ContributorKind.HIDDEN,
                        null,
                        null,
                        false,
                        one.edits(),
                        one.minorEdits(),
                        one.firstEditDt(),
                        one.lastEditDt())
                : one;
    }

    /** A revision as it may be told; the very same where nothing is left out. */
    public Revision told(Revision revision) {
        if (!covers(revision.editor())) {
            return revision;
        }
        return new Revision(
                revision.revId(),
                revision.revParentId(),
                revision.revDt(),
                revision.revSha1(),
                revision.revSize(),
                revision.comment(),
                revision.isMinorEdit(),
                null,
                revision.isContentVisible(),
                revision.isCommentVisible(),
                false,
                revision.tags(),
                revision.contentSlots(),
                revision.sourceHtml());
    }
}
