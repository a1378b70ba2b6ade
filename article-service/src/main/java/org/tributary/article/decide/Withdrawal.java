package org.tributary.article.decide;

/** Why an article or a revision is not in public view. The order is that of the numbers stored: add at the end only. */
public enum Withdrawal {
    /** It is in public view. */
    NONE,
    /** The wiki deleted the page. */
    DELETED,
    /** The wiki is not followed any more. */
    FORGOTTEN,
    /** The wiki lists its page without it: it was merged into another page, or did not come back with its own. */
    ABSENT
}
