package org.tributary.acceptance;

/**
 * Something that can happen on a wiki.
 *
 * @param sentence what it is, for people
 */
record Kind(String sentence, Happening happening) {

    /** Makes it happen. */
    interface Happening {
        void on(FollowedMediaWiki wiki) throws Exception;
    }
}
