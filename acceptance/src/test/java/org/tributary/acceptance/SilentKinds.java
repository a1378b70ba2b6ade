package org.tributary.acceptance;

import java.io.IOException;
import java.util.Map;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;

/** What happens on a wiki and is told to nobody: suppression, hidden users, imports on the command line. */
final class SilentKinds {
    private SilentKinds() {}

    /** Makes all of it happen to pages that are held already. */
    static void happen(FollowedMediaWiki followed) throws IOException {
        RealMediaWiki wiki = followed.wiki();
        MediaWikiSession oversighter = wiki.account("Silent oversighter", "suppress", "sysop");
        MediaWikiSession vandal = wiki.account("Silent vandal");
        long suppressed = wiki.edit("Suppressed in silence", "a secret", "made");
        wiki.edit("Suppressed in silence", "no secret", "mended");
        vandal.edit("Vandalised in silence", "by somebody", "made");
        wiki.edit("Vandalised in silence", "by somebody else", "mended");
        followed.settle();

        suppress(oversighter, suppressed);
        oversighter.change(
                "block", Map.of("user", "Silent vandal", "expiry", "infinite", "hidename", "1", "reason", "hidden"));
        wiki.importOnCommandLine(new Export()
                .page("Imported in silence")
                .revision("2009-01-01T00:00:00Z", "Old hand", "long ago", "an old text")
                .revision("2009-01-02T00:00:00Z", "Old hand", "later", "an old text, longer")
                .page("Vandalised in silence")
                .revision("2009-01-03T00:00:00Z", "Old hand", "before all", "even older")
                .xml());
    }

    /** Hides all of a revision, so that not even administrators see it. */
    static void suppress(MediaWikiSession oversighter, long revision) {
        Map<String, String> wanted = Map.of(
                "type", "revision",
                "ids", Long.toString(revision),
                "hide", "content|comment|user",
                "suppress", "yes");
        oversighter.change("revisiondelete", wanted);
    }
}
