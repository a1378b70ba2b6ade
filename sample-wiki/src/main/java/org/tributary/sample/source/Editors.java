package org.tributary.sample.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Who may appear in a script: the registered accounts of {@code editors.txt}, addresses, and names an import brought. */
public final class Editors {
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-F]{1,4}(:[0-9A-F]{1,4}){7}");
    private static final Pattern ACCOUNT = Pattern.compile("([1-9][0-9]*) \\| (\\S.*)");

    private final Map<String, Long> accounts;

    private Editors(Map<String, Long> accounts) {
        this.accounts = Map.copyOf(accounts);
    }

    /** Reads lines of {@code id | name}; an empty line and one that begins with {@code #} say nothing. */
    public static Editors of(String file, List<String> lines) {
        var accounts = new HashMap<String, Long>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var place = new Place(file, i + 1);
            var account = ACCOUNT.matcher(line);
            if (!account.matches()) {
                throw new MistakeInSource(place, "an editor is 'id | name'");
            }
            if (accounts.put(account.group(2), Long.valueOf(account.group(1))) != null) {
                throw new MistakeInSource(place, account.group(2) + " stands here twice");
            }
        }
        return new Editors(accounts);
    }

    public static boolean isAddress(String editor) {
        return ADDRESS.matcher(editor).matches();
    }

    /** The account's id; 0 for an imported name; empty for an address or a name nobody registered. */
    public OptionalLong id(String editor) {
        if (editor.contains(">")) {
            return OptionalLong.of(0);
        }
        Long id = accounts.get(editor);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
