package org.tributary.article.reading.authors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something.
 *
 * @param userId of the account; null for addresses, imported names and hidden editors
 * @param userText the name as it was seen last; null where it is hidden
 */
public record Author(@Nullable Long userId, @Nullable String userText, boolean isHidden) {
    private static final String ANONYMOUS = "0|";

    /**
     * Names an editor.
     *
     * @param editor as authorship names editors
     * @param names of accounts, those in public view
     */
    public static Author of(String editor, Map<Long, String> names) {
        if (editor.isEmpty()) {
            return new Author(null, null, true);
        }
        if (editor.startsWith(ANONYMOUS)) {
            return new Author(null, editor.substring(ANONYMOUS.length()), false);
        }
        long account = Long.parseLong(editor);
        return new Author(account, names.get(account), false);
    }
}
