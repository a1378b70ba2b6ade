package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;

/**
 * Edits, redirects and moves, made on a real MediaWiki. After each test, whatever it did, the copy must
 * be equal to what the wiki shows to everybody.
 */
@EnabledIfMediaWiki
@ExtendWith(SharedWiki.class)
final class EveryKindIT {
    private static FollowedMediaWiki followed;
    private static RealMediaWiki wiki;
    private static MediaWikiSession ada;
    private static MediaWikiSession bot;

    @BeforeAll
    static void follow_a_wiki(FollowedMediaWiki shared) {
        followed = shared;
        wiki = shared.wiki();
        ada = wiki.account("Ada Example");
        bot = wiki.account("TidyBot", "bot");
    }

    @AfterEach
    void the_copy_is_equal() {
        followed.awaitEqual(FollowedMediaWiki.TOLD_WITHIN);
    }

    @Test
    void edits_of_every_sort_of_editor() {
        ada.edit("Heron", "A bird.", "made");
        ada.edit(Map.of("title", "Heron", "text", "A grey bird.", "summary", "typo", "minor", "1"));
        bot.edit(Map.of("title", "Heron", "text", "A grey bird.\n", "summary", "tidy", "bot", "1", "minor", "1"));
        wiki.anonymous().edit("Heron", "A grey bird that waits.", "");
        wiki.edit("Heron", "", "blanked");
        assertThat(ada.edit(Map.of("title", "Heron", "text", "", "summary", "nothing new")))
                .isZero();
    }

    @Test
    void undoing_and_rolling_back() {
        ada.edit("Otter", "one", "made");
        long second = ada.edit("Otter", "two", "changed");
        ada.edit(Map.of("title", "Otter", "undo", Long.toString(second)));
        wiki.anonymous().edit("Otter", "vandalised", "");
        wiki.anonymous().edit("Otter", "vandalised more", "");
        wiki.administrator().change("rollback", "rollback", Map.of("title", "Otter", "user", "127.0.0.1"));
    }

    @Test
    void redirects_made_and_unmade() {
        wiki.edit("Target", "a place", "made");
        wiki.edit("Pointer", "#REDIRECT [[Target]]", "points");
        wiki.edit("Turning", "#REDIRECT [[Target]]", "points");
        wiki.edit("Turning", "no longer", "does not point");
        wiki.edit("Missing pointer", "#REDIRECT [[Nowhere at all]]", "points to nothing");
        wiki.edit("Self pointer", "#REDIRECT [[Self pointer]]", "points to itself");
    }

    @Test
    void moves_in_every_way() {
        wiki.edit("Moved with redirect", "a", "made");
        wiki.move("Moved with redirect", "Moved to", true);
        wiki.edit("Moved without", "b", "made");
        wiki.move("Moved without", "Moved away", false);
        wiki.edit("Across", "c", "made");
        wiki.move("Across", "Help:Across", true);
        wiki.edit("Over from", "d", "made");
        wiki.move("Over from", "Over to", true);
        wiki.move("Over to", "Over from", true);
        wiki.edit("Swap one", "e1", "made");
        wiki.edit("Swap two", "e2", "made");
        wiki.move("Swap one", "Swap aside", false);
        wiki.move("Swap two", "Swap one", false);
        wiki.move("Swap aside", "Swap two", false);
        wiki.edit("Family", "f", "made");
        wiki.edit("Talk:Family", "about f", "made");
        wiki.edit("Family/Child", "child of f", "made");
        wiki.change("move", Map.of("from", "Family", "to", "Clan", "movetalk", "1", "movesubpages", "1"));
    }

    @Test
    void moves_over_another_page_that_is_deleted_for_it() {
        wiki.edit("Mover", "moves", "made");
        wiki.edit("In the way", "is deleted", "made");
        wiki.edit("In the way", "is deleted anyway", "changed");
        wiki.delete("In the way");
        wiki.move("Mover", "In the way", true);
    }
}
