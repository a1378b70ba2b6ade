package org.tributary.article.http.authorship;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something.
 *
 * @param userId of the account; null for addresses, imported names and hidden editors
 * @param userText the name as it was seen last; null where it is hidden
 */
record AuthorJson(@Nullable Long userId, @Nullable String userText, boolean isHidden) {
    private static final String ANONYMOUS = "0|";

    /** @param editor as authorship names editors */
    static AuthorJson of(String editor, Map<Long, String> names) {
        if (editor.isEmpty()) {
            return new AuthorJson(null, null, true);
        }
        if (editor.startsWith(ANONYMOUS)) {
            return new AuthorJson(null, editor.substring(ANONYMOUS.length()), false);
        }
        long account = Long.parseLong(editor);
        return new AuthorJson(account, names.get(account), false);
    }
}
