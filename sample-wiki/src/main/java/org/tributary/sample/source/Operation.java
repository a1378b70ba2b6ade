package org.tributary.sample.source;

/**
 * What one edit did to the text. A page's file holds its final text, so an edit that lasted is told by what it left there
 * ({@link Lasting}) and is replayed backwards; what others soon undid ({@link Passing}) is replayed forwards.
 */
public sealed interface Operation {
    /** An edit of which something stayed. */
    sealed interface Lasting extends Operation {}

    /** An edit that the next ones undid, or that left the text as it was. */
    sealed interface Passing extends Operation {}

    /**
     * The edit added a passage. A heading stands for its whole section; {@code start … end} for everything between.
     *
     * @param passage as it reads after the edit
     */
    record Added(String passage) implements Lasting {}

    /** The edit put {@code after} where {@code before} stood. */
    record Replaced(String before, String after) implements Lasting {}

    /** As {@link Replaced}, but undone by a later revert. */
    record Spoilt(String before, String after) implements Passing {}

    /** The edit put this text in place of the whole page. */
    record Rewritten(String text) implements Passing {}

    /** The edit emptied the page. */
    record Blanked() implements Passing {}

    /** The edit restored, byte for byte, what stood before the last {@code edits} edits. */
    record Reverted(int edits) implements Passing {}

    /** The page was moved here; its text stayed, and a redirect stayed behind at the old title. */
    record MovedFrom(String title) implements Passing {}

    /** The wiki recorded something (a protection, an import) in a revision that changes no text. */
    record Recorded() implements Passing {}
}
