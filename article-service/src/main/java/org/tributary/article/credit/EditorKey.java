package org.tributary.article.credit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.page.User;

/**
 * Tells the contributors of one article apart: an account by its number, so that a rename changes nothing; everybody
 * else by name; all whose name is hidden or was never told together.
 *
 * @param value a letter for the kind, then {@code #} and a number or {@code :} and a name
 */
public record EditorKey(String value) implements Comparable<EditorKey> {

    public static final EditorKey HIDDEN = new EditorKey("h");

    private static final Pattern IP = Pattern.compile(
            "(?:\\d{1,3}\\.){3}(?:\\d{1,3}|xxx)|(?=.*:.*:)[0-9A-Fa-f:]{2,39}(?:(?:\\d{1,3}\\.){3}\\d{1,3})?");
    private static final Pattern TEMPORARY = Pattern.compile("~2\\d{3}-[0-9-]+");
    private static final char IMPORT_MARK = '>';

    /** Of somebody who asked not to be named, told by its first edit of a page. */
    public static EditorKey nameless(long firstRevId) {
        return new EditorKey("x#" + firstRevId);
    }

    static EditorKey of(@Nullable User editor) {
        if (editor == null) {
            return HIDDEN;
        }
        Long userId = editor.userId();
        if (userId != null && userId > 0) {
            return new EditorKey("u#" + userId);
        }
        return new EditorKey(
                switch (kind(editor)) {
                    case IP -> "i:" + editor.userText();
                    case IMPORTED -> "m:" + editor.userText();
                    case ACCOUNT, TEMPORARY, HIDDEN -> "u:" + editor.userText();
                });
    }

    static ContributorKind kind(@Nullable User editor) {
        if (editor == null) {
            return ContributorKind.HIDDEN;
        }
        String name = editor.userText();
        if (editor.isTemp() || TEMPORARY.matcher(name).matches()) {
            return ContributorKind.TEMPORARY;
        }
        Long userId = editor.userId();
        if (userId != null && userId > 0) {
            return ContributorKind.ACCOUNT;
        }
        if (IP.matcher(name).matches()) {
            return ContributorKind.IP;
        }
        boolean isImported = userId != null || name.indexOf(IMPORT_MARK) >= 0;
        return isImported ? ContributorKind.IMPORTED : ContributorKind.ACCOUNT;
    }

    @Override
    public int compareTo(EditorKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
