package org.tributary.event.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who made a revision (then called its editor) or a change (then called its performer), as the wiki named them
 * at that time.
 *
 * @param userId the account's number; 0 for an IP or an imported name; null where the wiki does not say
 * @param userText the account's name, an IP address, or an imported name such as {@code w>Name}
 * @param groups the groups of the account, empty where the wiki does not say
 * @param isBot whether the wiki calls this account a bot
 * @param isTemp whether this is a temporary account
 */
public record User(
        @Nullable Long userId, String userText, @Nullable List<String> groups, boolean isBot, boolean isTemp) {

    public User {
        if (userText.isEmpty()) {
            throw new IllegalArgumentException("user_text must not be empty");
        }
        groups = groups == null ? null : List.copyOf(groups);
    }

    /** An editor of whom a dump or the Action API tells only number and name. */
    public static User named(@Nullable Long userId, String userText) {
        return new User(userId, userText, null, false, false);
    }
}
