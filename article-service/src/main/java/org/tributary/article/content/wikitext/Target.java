package org.tributary.article.content.wikitext;

/**
 * Where a link leads.
 *
 * @param title namespace included as the source writes it, underscores for spaces; empty for a link within the page
 * @param name the title without namespace or prefix, with spaces
 * @param fragment after the {@code #}, with spaces; empty where there is none
 * @param prefix of the other wiki, in lower case; empty for a page of this one
 * @param isShown whether it is a link to be shown even where its kind would be hidden, as a leading colon says
 */
public record Target(
        Kind kind, int namespaceId, String title, String name, String fragment, String prefix, boolean isShown) {

    /** What a link leads to. */
    public enum Kind {
        PAGE,
        CATEGORY,
        FILE,
        LANGUAGE,
        INTERWIKI
    }
}
