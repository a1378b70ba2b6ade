package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;

/** Edits by every sort of editor, redirects, and moves. */
final class EditKinds {
    private final RealMediaWiki wiki;

    private EditKinds(FollowedMediaWiki followed) {
        this.wiki = followed.wiki();
    }

    static List<Kind> all() {
        return List.of(
                new Kind("edits of every sort of editor", wiki -> new EditKinds(wiki).editsOfEverySortOfEditor()),
                new Kind("undoing and rolling back", wiki -> new EditKinds(wiki).undoingAndRollingBack()),
                new Kind("redirects made and unmade", wiki -> new EditKinds(wiki).redirectsMadeAndUnmade()),
                new Kind("moves in every way", wiki -> new EditKinds(wiki).movesInEveryWay()),
                new Kind("redirects that moves left are moved, filled and deleted", wiki -> new EditKinds(wiki)
                        .redirectsLeftAreChanged()),
                new Kind("moves over another page that is deleted for it", wiki -> new EditKinds(wiki)
                        .movesOverAnotherPageThatIsDeletedForIt()));
    }

    private void editsOfEverySortOfEditor() {
        MediaWikiSession ada = wiki.account("Ada Example");
        MediaWikiSession bot = wiki.account("TidyBot", "bot");
        ada.edit("Heron", "A bird.", "made");
        ada.edit(Map.of("title", "Heron", "text", "A grey bird.", "summary", "typo", "minor", "1"));
        bot.edit(Map.of("title", "Heron", "text", "A grey bird.\n", "summary", "tidy", "bot", "1", "minor", "1"));
        wiki.anonymous().edit("Heron", "A grey bird that waits.", "");
        wiki.edit("Heron", "", "blanked");
        assertThat(ada.edit(Map.of("title", "Heron", "text", "", "summary", "nothing new")))
                .isZero();
    }

    private void undoingAndRollingBack() {
        MediaWikiSession ada = wiki.account("Bea Example");
        ada.edit("Otter", "one", "made");
        long second = ada.edit("Otter", "two", "changed");
        ada.edit(Map.of("title", "Otter", "undo", Long.toString(second)));
        wiki.anonymous().edit("Otter", "vandalised", "");
        wiki.anonymous().edit("Otter", "vandalised more", "");
        wiki.administrator().change("rollback", "rollback", Map.of("title", "Otter", "user", "127.0.0.1"));
    }

    private void redirectsMadeAndUnmade() {
        wiki.edit("Target", "a place", "made");
        wiki.edit("Pointer", "#REDIRECT [[Target]]", "points");
        wiki.edit("Turning", "#REDIRECT [[Target]]", "points");
        wiki.edit("Turning", "no longer", "does not point");
        wiki.edit("Missing pointer", "#REDIRECT [[Nowhere at all]]", "points to nothing");
        wiki.edit("Self pointer", "#REDIRECT [[Self pointer]]", "points to itself");
    }

    private void movesInEveryWay() {
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

    private void movesOverAnotherPageThatIsDeletedForIt() {
        wiki.edit("Mover", "moves", "made");
        wiki.edit("In the way", "is deleted", "made");
        wiki.edit("In the way", "is deleted anyway", "changed");
        wiki.delete("In the way");
        wiki.move("Mover", "In the way", true);
    }

    private void redirectsLeftAreChanged() {
        for (String name : List.of("Alpha", "Beta", "Gamma", "Delta")) {
            wiki.edit(name, name, "made");
            wiki.move(name, name + " two", true);
        }
        wiki.move("Alpha", "Alpha three", true);
        wiki.move("Beta", "Beta three", false);
        wiki.edit("Gamma", "no redirect", "filled");
        wiki.move("Gamma", "Gamma three", false);
        wiki.delete("Delta");
        wiki.edit("Delta", "made anew", "made");
    }
}
