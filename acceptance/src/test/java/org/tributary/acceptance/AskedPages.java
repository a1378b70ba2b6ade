package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;

/** Pages to which much happens on a wiki, so that much can be asked of them. */
final class AskedPages {
    private static final String EAR = """
            It has a long duct. See [[Cochlea]], [[Nowhere]], [[Talk:Ear]] and [https://example.org/ear?a=1 more].
            == Parts ==
            {{Organ}}[[File:Ear.png]] Second line.
            === Duct ===
            more
            [[Category:Senses]] [[Category:Head|*]]
            [[de:Ohr]] [[fr:Oreille]]""";

    /** One more than a slice of a history holds, and some. */
    private static final int MANY = 24;

    private static final int MIDDLE = 10;

    private final RealMediaWiki wiki;

    AskedPages(RealMediaWiki wiki) {
        this.wiki = wiki;
    }

    /** Makes them; the last page made is {@code Silence}. */
    void make() throws IOException {
        wiki.maintain("sql.php", "--query", """
                INSERT INTO interwiki (iw_prefix, iw_url, iw_api, iw_wikiid, iw_local, iw_trans) VALUES
                ('de', 'https://de.example.org/wiki/$1', '', '', 0, 0),
                ('fr', 'https://fr.example.org/wiki/$1', '', '', 0, 0)""");
        // A wiki puts pages that show missing files into a category of its own, which their texts do not name.
        wiki.edit("MediaWiki:Broken-file-category", "-", "none");
        wiki.edit("Template:Organ", "organ", "made");
        ear();
        redirects();
        for (int i = 0; i < MANY; i++) {
            wiki.edit("Cochlea", "Turn " + i + "\nof the same\n\n[[Category:Senses]] [[Ear]]", "turn " + i);
        }
        wiki.edit("Category:Senses", "sight and more", "made");
        wiki.edit("Talk:Ear", "Is it long?", "asks");
        wiki.edit("Help:One/two", "help", "made");
        wiki.edit("MediaWiki:Gadget-ear.js", "var lobes = 2;", "for readers");
        wiki.edit("Ünïcode/ß & ?", "signs", "signs");
        wiki.edit("Deaf", "hears nothing", "made");
        wiki.delete("Deaf");
        wiki.edit("Pinna", "outside", "made");
        wiki.move("Pinna", "Auricle", true);
        wiki.edit("Silence", "", "nothing is said");
    }

    private void ear() {
        MediaWikiSession bot = wiki.account("Earwig", "bot");
        MediaWikiSession somebody = wiki.anonymous();
        wiki.edit("Ear", EAR, "made");
        somebody.edit("Ear", EAR.replace("long", "short"), "/* Parts */ shorter");
        bot.edit(Map.of("title", "Ear", "text", EAR + "\ntidy", "summary", "tidies", "bot", "1", "minor", "1"));
        somebody.edit("Ear", "", "");
        wiki.administrator().change("rollback", "rollback", Map.of("title", "Ear", "user", "127.0.0.1"));
        wiki.edit("Ear", EAR + "\nbefore", "before");
        long whole = wiki.edit("Ear", EAR + "\nnobody may read this", "nobody may read this either");
        long said = wiki.edit("Ear", EAR + "\nseen", "said too much");
        wiki.edit("Ear", EAR + "\n<b>bold</b> & \"quoted\"", "the last [[Cochlea]] <script>");
        wiki.hide(whole, "content|comment|user");
        wiki.hide(said, "comment");
    }

    private void redirects() {
        wiki.edit("Hearing", "#REDIRECT [[Ear]]", "leads on");
        wiki.edit("Listening", "#REDIRECT [[Hearing]]", "leads on twice");
        wiki.edit("Echo", "#REDIRECT [[Not there]]", "leads nowhere");
        wiki.edit("Lobe", "#REDIRECT [[Ear#Parts]]", "leads to a part");
        wiki.edit("Ouroboros", "#REDIRECT [[Ouroboros]]", "leads to itself");
    }

    /** Routes that tell of everything that was made. */
    static List<String> everything() {
        return Stream.of(
                        "Ear",
                        "Cochlea",
                        "Hearing",
                        "Listening",
                        "Echo",
                        "Lobe",
                        "Ouroboros",
                        "Category:Senses",
                        "Talk:Ear",
                        "Help:One%2Ftwo",
                        "MediaWiki:Gadget-ear.js",
                        "%C3%9Cn%C3%AFcode%2F%C3%9F%20%26%20%3F",
                        "Pinna",
                        "Auricle",
                        "Template:Organ",
                        "Silence")
                .map(title -> "page/" + title + "/history")
                .toList();
    }

    /** The numbers and instants by which questions name revisions. */
    Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        JsonNode cochlea = revisions("Cochlea");
        known.put("newest", cochlea.path(0).path("revid").asText());
        known.put("middle", cochlea.path(MIDDLE).path("revid").asText());
        known.put("at", cochlea.path(MIDDLE).path("timestamp").asText());
        known.put("first", cochlea.path(cochlea.size() - 1).path("revid").asText());
        JsonNode ear = revisions("Ear");
        for (int i = 0; i < ear.size(); i++) {
            known.put("ear:" + i, ear.path(i).path("revid").asText());
        }
        return known;
    }

    private JsonNode revisions(String title) {
        return wiki.query(Map.of("titles", title, "prop", "revisions", "rvprop", "ids|timestamp", "rvlimit", "50"))
                .at("/query/pages/0/revisions");
    }
}
