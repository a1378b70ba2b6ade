package org.tributary.search.index;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.PageState;

/**
 * An index of pages. One thread writes, one purges; any number of threads ask. Every implementation passes the same contract kit.
 *
 * <p>Whatever fails below throws {@link IndexFailedException}; what cannot be read throws
 * {@link UnreadableIndexException}.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * Merges states of different pages into the index. They can be searched when this returns, and are kept when the
     * next commit has returned.
     */
    Applied apply(Collection<PageState> states);

    /**
     * Tells the language of a wiki. Pages of the wiki that were analysed for another language are analysed again.
     *
     * @param language BCP 47
     */
    void learn(WikiId wikiId, String language);

    /** Makes everything applied so far durable, together with the position up to which it was read. */
    void commit(IndexPosition position);

    /** The position of the last commit. */
    IndexPosition position();

    /** Something was hidden: whatever the index no longer holds has to leave its files. Kept with the next commit. */
    void purgeLater();

    /** Whether something was hidden that a purge has not taken out of the files yet. */
    boolean isPurgeDue();

    /**
     * Writes anew, on the caller's thread, what holds something that the index no longer holds. Meanwhile others write and
     * ask as ever. What was applied until now is committed with the position of the last commit.
     */
    void purge();

    /** Whether this index was made by an older version whose analysis differs: it serves, but should be rebuilt. */
    boolean isOutdated();

    /** How many pages a search can find. */
    long documents();

    SearchHits search(SearchRequest request);

    List<Completion> complete(CompletionRequest request);

    /** Hands over every state held, tombstones too, in portions. */
    void forEachPage(Consumer<List<PageState>> reader);

    /** Gives up what was written since the last commit, and writes no more. It can still be asked. */
    void abandon();

    /** Lets go of everything without a commit. */
    @Override
    void close();
}
