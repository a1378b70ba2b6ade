package org.tributary.acceptance;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;

/**
 * Everything a wiki takes out of public view and brings back, and tells of. After each test the copy must be equal to
 * what the wiki shows to everybody.
 */
@EnabledIfMediaWiki
@ExtendWith(SharedWiki.class)
final class EveryDeletionIT {
    private static FollowedMediaWiki followed;
    private static RealMediaWiki wiki;

    @BeforeAll
    static void follow_a_wiki(FollowedMediaWiki shared) {
        followed = shared;
        wiki = shared.wiki();
    }

    @AfterEach
    void the_copy_is_equal() {
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
    }

    @Test
    void a_page_is_deleted_and_made_anew() {
        wiki.edit("Phoenix", "one", "made");
        wiki.edit("Phoenix", "two", "changed");
        wiki.delete("Phoenix");
        wiki.edit("Phoenix", "risen", "made anew");
        wiki.edit("Ashes", "one", "made");
        wiki.delete("Ashes");
    }

    @Test
    void a_page_comes_back_whole() {
        wiki.edit("Boomerang", "one", "made");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.delete("Boomerang");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.undelete("Boomerang");
        wiki.edit("Boomerang", "two", "changed");
        wiki.delete("Boomerang");
        wiki.undelete("Boomerang");
    }

    @Test
    void a_page_comes_back_in_part() {
        imported("Ruin", "2011");
        wiki.delete("Ruin");
        undelete("Ruin", "2011-03-01T00:00:00Z");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        undelete("Ruin", "2011-01-01T00:00:00Z");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.undelete("Ruin");
    }

    @Test
    void the_newest_revisions_of_a_page_stay_deleted() {
        imported("Trunk", "2012");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.delete("Trunk");
        undelete("Trunk", "2012-01-01T00:00:00Z|2012-02-01T00:00:00Z");
    }

    @Test
    void old_revisions_come_back_into_a_page_that_was_made_anew() {
        imported("Palimpsest", "2013");
        wiki.delete("Palimpsest");
        wiki.edit("Palimpsest", "written over", "made anew");
        undelete("Palimpsest", "2013-02-01T00:00:00Z");
    }

    @Test
    void parts_of_revisions_are_hidden_and_shown_again() {
        long text = wiki.edit("Veil", "a secret", "made");
        long comment = wiki.edit("Veil", "no secret", "a secret said aloud");
        long editor = wiki.edit("Veil", "no secret either", "harmless");
        wiki.edit("Veil", "the end", "harmless too");
        wiki.hide(text, "content");
        wiki.hide(comment, "comment");
        wiki.hide(editor, "user");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.show(text, "content");
        wiki.hide(comment, "content|user");
        wiki.show(editor, "user");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.show(comment, "content|comment|user");
    }

    @Test
    void several_revisions_are_hidden_at_once_with_the_comment_of_the_current_one() {
        String ids = wiki.edit("Curtain", "one", "made") + "|" + wiki.edit("Curtain", "two", "changed") + "|"
                + wiki.edit("Curtain", "three", "changed again");
        wiki.change(
                "revisiondelete", Map.of("type", "revision", "ids", ids, "hide", "comment|user", "reason", "private"));
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.change("revisiondelete", Map.of("type", "revision", "ids", ids, "show", "comment|user"));
    }

    @Test
    void a_revision_is_hidden_before_anybody_has_read_it() {
        long hidden = wiki.edit("Whisper", "quick secret", "quick word");
        wiki.edit("Whisper", "harmless", "fine");
        wiki.hide(hidden, "content|comment|user");
    }

    @Test
    void a_page_with_hidden_revisions_is_deleted_and_comes_back() {
        long hidden = wiki.edit("Sealed", "a secret", "made");
        wiki.edit("Sealed", "harmless", "fine");
        wiki.hide(hidden, "content|comment|user");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.delete("Sealed");
        wiki.undelete("Sealed");
    }

    @Test
    void entries_of_logs_are_hidden() {
        wiki.edit("Logged", "one", "made");
        wiki.move("Logged", "Logged elsewhere", true);
        wiki.protect("Logged elsewhere");
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
        wiki.query(Map.of("list", "logevents", "letitle", "Logged elsewhere", "leprop", "ids"))
                .path("query")
                .path("logevents")
                .forEach(entry -> hideEntry(entry.path("logid").asText()));
        wiki.query(Map.of("list", "logevents", "letitle", "Logged", "leprop", "ids"))
                .path("query")
                .path("logevents")
                .forEach(entry -> hideEntry(entry.path("logid").asText()));
        wiki.edit("Logged elsewhere", "two", "changed");
    }

    private static void hideEntry(String logId) {
        wiki.change("revisiondelete", Map.of("type", "logging", "ids", logId, "hide", "content|comment|user"));
    }

    /** A page with a revision on the first of each of three months. */
    private static void imported(String title, String year) {
        String xml = new Export()
                .page(title)
                .revision(year + "-01-01T00:00:00Z", "Zoë", "one", "January")
                .revision(year + "-02-01T00:00:00Z", "Zoë", "two", "February")
                .revision(year + "-03-01T00:00:00Z", "Yan", "three", "March")
                .xml();
        wiki.importByApi(xml);
    }

    private static void undelete(String title, String timestamps) {
        wiki.change("undelete", Map.of("title", title, "timestamps", timestamps, "reason", "in part"));
    }
}
