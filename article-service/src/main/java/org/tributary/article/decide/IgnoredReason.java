package org.tributary.article.decide;

/** Why a change that was understood makes no new version. Each is counted under its name. */
public enum IgnoredReason {
    /** Everything it tells is held. */
    ALREADY_HELD,
    /** This very change was applied before. */
    ALREADY_APPLIED,
    /** The page is out of public view already. */
    ALREADY_WITHDRAWN,
    /** Something newer is known of the page's title, standing or visibility. */
    STALE,
    /** The page was deleted after what this tells of. */
    PAGE_WITHDRAWN,
    /** The revision was deleted after what this tells of. */
    REVISION_WITHDRAWN,
    /** It tells of a page of which nothing is held, and brings no revision. */
    PAGE_NOT_HELD,
    /** The page came back, but which of its revisions did is told by the changes that follow. */
    NOTHING_RESTORED_YET,
    /** The wiki was forgotten after this was told. */
    WIKI_FORGOTTEN,
    /** The page entered or left a category, of which an article holds only what its own text says. */
    CATEGORIES_NOT_HELD
}
