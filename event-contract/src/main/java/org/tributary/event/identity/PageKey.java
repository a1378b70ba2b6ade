package org.tributary.event.identity;

/**
 * A page of a wiki: the key of every record and of every lock, so that order holds for each page from end to end.
 */
public record PageKey(WikiId wikiId, PageId pageId) implements Comparable<PageKey> {

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not {@code wiki_id:page_id}
     */
    public static PageKey parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a page key is wiki_id:page_id but this is '" + text + "'");
        }
        return new PageKey(new WikiId(text.substring(0, colon)), new PageId(Long.parseLong(text.substring(colon + 1))));
    }

    public static PageKey of(String wikiId, long pageId) {
        return new PageKey(new WikiId(wikiId), new PageId(pageId));
    }

    @Override
    public int compareTo(PageKey other) {
        int byWiki = wikiId.compareTo(other.wikiId);
        return byWiki != 0 ? byWiki : pageId.compareTo(other.pageId);
    }

    @Override
    public String toString() {
        return wikiId + ":" + pageId;
    }
}
