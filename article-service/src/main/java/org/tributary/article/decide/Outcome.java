package org.tributary.article.decide;

/** What a page change does to an article. */
public sealed interface Outcome {

    /** It makes a new version. */
    record Applied(ArticleState next, Change change) implements Outcome {}

    /** It was understood and brings nothing. */
    record Ignored(IgnoredReason reason) implements Outcome {}

    /**
     * It cannot be what it says it is.
     *
     * @param reason a sentence for people, without text, comment or name
     */
    record Refused(String reason) implements Outcome {}
}
