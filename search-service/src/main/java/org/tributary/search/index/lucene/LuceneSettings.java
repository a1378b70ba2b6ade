package org.tributary.search.index.lucene;

/**
 * The bounds of an index kept by Lucene.
 *
 * @param writeBufferMebibytes memory for changes that are not yet in a segment
 * @param redirectTitlesMax redirect titles of one article
 * @param snippetCharacters UTF-16 units of a snippet, about
 * @param snippetScanCharacters UTF-16 units of a text in which a snippet is looked for
 */
public record LuceneSettings(
        int writeBufferMebibytes, int redirectTitlesMax, int snippetCharacters, int snippetScanCharacters) {}
