package org.tributary.standalone.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tributary.standalone.terminal.Refusal;

/**
 * A page that shows a copy, in a file.
 *
 * @param type of its content, as HTTP names it
 */
record CopyPage(String content, String type) {
    private static final String ADDRESS = "(?i)[a-z][a-z0-9+.-]*://.*";

    /** The page in the file that was named, or nothing where an address was. */
    static Optional<CopyPage> of(String named) {
        return named.matches(ADDRESS) ? Optional.empty() : Optional.of(read(named));
    }

    private static CopyPage read(String named) {
        try {
            String name = named.toLowerCase(Locale.ROOT);
            boolean isHtml = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
            return new CopyPage(Files.readString(Path.of(named)), isHtml ? "text/html" : "text/plain");
        } catch (CharacterCodingException e) {
            throw new Refusal(named + " is not in UTF-8.", e);
        } catch (IOException | InvalidPathException e) {
            throw new Refusal(
                    named + " is neither the address of a page, which begins with https://, nor a file to be read.", e);
        }
    }
}
