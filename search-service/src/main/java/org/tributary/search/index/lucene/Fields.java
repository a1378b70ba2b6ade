package org.tributary.search.index.lucene;

/** The names of the fields of a page's document in the index. */
final class Fields {
    /** {@code wiki_id:page_id}; every document has one, and no two have the same. */
    static final String KEY = "key";
    /** Wiki, for filters. */
    static final String WIKI = "wiki";
    /** Wiki of a hit, for facets and order; Lucene wants every document with a field to have it in the same way. */
    static final String WIKI_FACET = "wiki_facet";

    static final String PAGE_ID = "page_id";
    static final String NAMESPACE = "namespace";
    /** The language for which a page was analysed. */
    static final String LANGUAGE = "language";
    /** Language of a hit, for facets. */
    static final String LANGUAGE_FACET = "language_facet";
    /** Which of the analyses the stems are of; it decides how queries are understood. */
    static final String ANALYSIS = "analysis";
    /** Is there on pages that a search may answer with. */
    static final String HIT = "hit";
    /** Wiki and title of an article that is no redirect. */
    static final String ARTICLE_TITLE = "article_title";
    /** Wiki and title that a redirect leads to. */
    static final String REDIRECT_TARGET = "redirect_target";
    /** Title and redirect titles, each as one folded word, for completion and exact matches. */
    static final String WHOLE_TITLE = "whole_title";

    static final String TITLE_LENGTH = "title_length";
    /** Category, as one folded word. */
    static final String WHOLE_CATEGORY = "whole_category";
    /** Everything that is known of the page, as JSON. */
    static final String STORED = "stored";
    /** Prefix of the fields with words as they stand. */
    static final String PLAIN = "plain.";
    /** Prefix of the fields with stems. */
    static final String STEMMED = "stemmed.";

    static final String YES = "1";

    private Fields() {}
}
