package org.tributary.acceptance;

import java.io.IOException;
import java.util.Set;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;

/**
 * A wiki of which one copy follows a topic (by a category, a title, and how titles begin) and another all pages without
 * their past, and what then happens to it that it tells nobody.
 */
final class SilentParts {
    static final String TOPIC = """
            {"scope": {"categories": ["Mountains"], "titles": ["Ben Nevis"], "prefixes": ["Alpin"]}}""";

    static final String NEWEST = """
            {"history": "current"}""";

    private static final Set<String> OF_THE_TOPIC = Set.of("Peak", "Ben Nevis", "Footpath");
    private static final Set<String> OLDER_THAN_WHAT_IS_HELD =
            Set.of("2008-01-01T00:00:00Z", "2009-01-01T00:00:00Z", "2009-01-03T00:00:00Z");

    private final RealMediaWiki wiki;
    private long secret;

    SilentParts(RealMediaWiki wiki) throws IOException {
        this.wiki = wiki;
        wiki.importOnCommandLine(new Export()
                .page("Alpine rose")
                .revision("2008-01-01T00:00:00Z", "Old hand", "made", "a flower")
                .revision("2010-01-01T00:00:00Z", "Old hand", "says where", "a flower of the mountains")
                .page("Ben Nevis")
                .revision("2008-01-01T00:00:00Z", "Old hand", "made", "high")
                .revision("2010-01-01T00:00:00Z", "Old hand", "says how high", "the highest")
                .xml());
        wiki.edit("Alpine hut", "a roof", "made");
        wiki.edit("Alpine path", "a way", "made");
        wiki.edit("Peak", "[[Category:Mountains]]", "made");
        wiki.edit("Elsewhere", "no mountain", "made");
    }

    /** What is wanted by the topic. */
    Part topic() {
        return new Part(title -> OF_THE_TOPIC.contains(title) || title.startsWith("Alpin"), (number, facts) -> true);
    }

    /** What is wanted of all pages where their past is not: nothing that is older than what was met first. */
    Part newest() {
        return new Part(title -> true, (number, facts) -> !OLDER_THAN_WHAT_IS_HELD.contains(facts.get("time")));
    }

    /** One edit of which both copies hear, and of which a revision can be hidden that both hold. */
    void editOnce() {
        secret = wiki.edit("Alpine rose", "a secret", "says too much");
        wiki.edit("Alpine rose", "a flower of the high mountains", "says where again");
    }

    /** Pages vanish and are moved, texts are hidden and others imported, without a trace in what the wiki tells. */
    void happen() throws IOException {
        MediaWikiSession oversighter = wiki.account("Mountain oversighter", "suppress", "sysop");
        SilentKinds.suppress(oversighter, secret);
        query("DELETE FROM revision WHERE rev_page IN (SELECT page_id FROM page WHERE page_title IN "
                + "('Alpine_hut', 'Peak'))");
        query("DELETE FROM page WHERE page_title IN ('Alpine_hut', 'Peak')");
        query("UPDATE page SET page_title = 'Footpath' WHERE page_title = 'Alpine_path'");
        wiki.importOnCommandLine(new Export()
                .page("Alpine imported")
                .revision("2009-01-01T00:00:00Z", "Old hand", "long ago", "an old text")
                .revision("2009-01-02T00:00:00Z", "Old hand", "later", "an old text, longer")
                .page("Alpine rose")
                .revision("2009-01-03T00:00:00Z", "Old hand", "before all", "even older")
                .xml());
    }

    private void query(String sql) throws IOException {
        wiki.maintain("sql.php", "--query", sql);
    }
}
