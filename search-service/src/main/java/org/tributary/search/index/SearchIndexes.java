package org.tributary.search.index;

import java.util.Optional;

/** The generations of the index: mostly one, and for the time of a rebuild a second beside it. */
public interface SearchIndexes {

    /** The generation that is served, if there is one. */
    Optional<String> current();

    /** From now on, and after a restart, this generation is served. */
    void serve(String generation);

    /**
     * Opens a generation where its last commit left it.
     *
     * @throws UnreadableIndexException if it is damaged, or was written by a version whose indexes this one cannot read
     * @throws IndexFailedException if it cannot be opened now, for example because another process holds it
     */
    SearchIndex open(String generation);

    /** Makes an empty generation under a name of its own and returns the name. */
    String create();

    /** Removes a generation. */
    void delete(String generation);

    /** Removes all generations but this one, such as those of rebuilds that were interrupted. */
    void deleteAllBut(String generation);
}
