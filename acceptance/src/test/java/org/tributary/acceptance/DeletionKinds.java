package org.tributary.acceptance;

import java.util.List;
import java.util.Map;
import org.tributary.testing.RealMediaWiki;

/** Everything a wiki takes out of public view and brings back, and tells of. */
final class DeletionKinds {
    private final FollowedMediaWiki followed;
    private final RealMediaWiki wiki;

    private DeletionKinds(FollowedMediaWiki followed) {
        this.followed = followed;
        this.wiki = followed.wiki();
    }

    static List<Kind> all() {
        return List.of(
                new Kind(
                        "a page is deleted and made anew", wiki -> new DeletionKinds(wiki).aPageIsDeletedAndMadeAnew()),
                new Kind("a page comes back whole", wiki -> new DeletionKinds(wiki).aPageComesBackWhole()),
                new Kind("a page comes back in part", wiki -> new DeletionKinds(wiki).aPageComesBackInPart()),
                new Kind("the newest revisions of a page stay deleted", wiki -> new DeletionKinds(wiki)
                        .theNewestRevisionsOfAPageStayDeleted()),
                new Kind("old revisions come back into a page that was made anew", wiki -> new DeletionKinds(wiki)
                        .oldRevisionsComeBackIntoAPageThatWasMadeAnew()),
                new Kind("parts of revisions are hidden and shown again", wiki -> new DeletionKinds(wiki)
                        .partsOfRevisionsAreHiddenAndShownAgain()),
                new Kind(
                        "several revisions are hidden at once with the comment of the current one",
                        wiki -> new DeletionKinds(wiki).severalRevisionsAreHiddenAtOnceWithTheCommentOfTheCurrentOne()),
                new Kind("a revision is hidden before anybody has read it", wiki -> new DeletionKinds(wiki)
                        .aRevisionIsHiddenBeforeAnybodyHasReadIt()),
                new Kind("a page with hidden revisions is deleted and comes back", wiki -> new DeletionKinds(wiki)
                        .aPageWithHiddenRevisionsIsDeletedAndComesBack()),
                new Kind("histories are merged", wiki -> new DeletionKinds(wiki).historiesAreMerged()),
                new Kind("entries of logs are hidden", wiki -> new DeletionKinds(wiki).entriesOfLogsAreHidden()));
    }

    private void aPageIsDeletedAndMadeAnew() {
        wiki.edit("Phoenix", "one", "made");
        wiki.edit("Phoenix", "two", "changed");
        wiki.delete("Phoenix");
        wiki.edit("Phoenix", "risen", "made anew");
        wiki.edit("Ashes", "one", "made");
        wiki.delete("Ashes");
    }

    private void aPageComesBackWhole() {
        wiki.edit("Boomerang", "one", "made");
        followed.settle();
        wiki.delete("Boomerang");
        followed.settle();
        wiki.undelete("Boomerang");
        wiki.edit("Boomerang", "two", "changed");
        wiki.delete("Boomerang");
        wiki.undelete("Boomerang");
    }

    private void aPageComesBackInPart() {
        imported("Ruin", "2011");
        wiki.delete("Ruin");
        undelete("Ruin", "2011-03-01T00:00:00Z");
        followed.settle();
        undelete("Ruin", "2011-01-01T00:00:00Z");
        followed.settle();
        wiki.undelete("Ruin");
    }

    private void theNewestRevisionsOfAPageStayDeleted() {
        imported("Trunk", "2012");
        followed.settle();
        wiki.delete("Trunk");
        undelete("Trunk", "2012-01-01T00:00:00Z|2012-02-01T00:00:00Z");
    }

    private void oldRevisionsComeBackIntoAPageThatWasMadeAnew() {
        imported("Palimpsest", "2013");
        wiki.delete("Palimpsest");
        wiki.edit("Palimpsest", "written over", "made anew");
        undelete("Palimpsest", "2013-02-01T00:00:00Z");
    }

    private void partsOfRevisionsAreHiddenAndShownAgain() {
        long text = wiki.edit("Veil", "a secret", "made");
        long comment = wiki.edit("Veil", "no secret", "a secret said aloud");
        long editor = wiki.edit("Veil", "no secret either", "harmless");
        wiki.edit("Veil", "the end", "harmless too");
        wiki.hide(text, "content");
        wiki.hide(comment, "comment");
        wiki.hide(editor, "user");
        followed.settle();
        wiki.show(text, "content");
        wiki.hide(comment, "content|user");
        wiki.show(editor, "user");
        followed.settle();
        wiki.show(comment, "content|comment|user");
    }

    private void severalRevisionsAreHiddenAtOnceWithTheCommentOfTheCurrentOne() {
        String ids = wiki.edit("Curtain", "one", "made") + "|" + wiki.edit("Curtain", "two", "changed") + "|"
                + wiki.edit("Curtain", "three", "changed again");
        wiki.change(
                "revisiondelete", Map.of("type", "revision", "ids", ids, "hide", "comment|user", "reason", "private"));
        followed.settle();
        wiki.change("revisiondelete", Map.of("type", "revision", "ids", ids, "show", "comment|user"));
    }

    private void aRevisionIsHiddenBeforeAnybodyHasReadIt() {
        long hidden = wiki.edit("Whisper", "quick secret", "quick word");
        wiki.edit("Whisper", "harmless", "fine");
        wiki.hide(hidden, "content|comment|user");
    }

    private void aPageWithHiddenRevisionsIsDeletedAndComesBack() {
        long hidden = wiki.edit("Sealed", "a secret", "made");
        wiki.edit("Sealed", "harmless", "fine");
        wiki.hide(hidden, "content|comment|user");
        followed.settle();
        wiki.delete("Sealed");
        wiki.undelete("Sealed");
    }

    private void historiesAreMerged() {
        imported("Brook", "2015");
        imported("Spring", "2014");
        wiki.edit("Stream", "one", "made");
        wiki.edit("Stream", "two", "changed");
        followed.settle();
        wiki.change("mergehistory", Map.of("from", "Brook", "to", "Stream", "reason", "one history"));
        followed.settle();
        wiki.change(
                "mergehistory",
                Map.of(
                        "from", "Spring",
                        "to", "Stream",
                        "timestamp", "2014-02-01T00:00:00Z",
                        "reason", "in part"));
    }

    private void entriesOfLogsAreHidden() {
        wiki.edit("Logged", "one", "made");
        wiki.move("Logged", "Logged elsewhere", true);
        wiki.protect("Logged elsewhere");
        followed.settle();
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

    private void hideEntry(String logId) {
        wiki.change("revisiondelete", Map.of("type", "logging", "ids", logId, "hide", "content|comment|user"));
    }

    /** A page with a revision on the first of each of three months. */
    private void imported(String title, String year) {
        String xml = new Export()
                .page(title)
                .revision(year + "-01-01T00:00:00Z", "Zoë", "one", "January")
                .revision(year + "-02-01T00:00:00Z", "Zoë", "two", "February")
                .revision(year + "-03-01T00:00:00Z", "Yan", "three", "March")
                .xml();
        wiki.importByApi(xml);
    }

    private void undelete(String title, String timestamps) {
        wiki.change("undelete", Map.of("title", title, "timestamps", timestamps, "reason", "in part"));
    }
}
