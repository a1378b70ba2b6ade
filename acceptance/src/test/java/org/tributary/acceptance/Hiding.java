package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;

/** Two pages of a wiki with words that occur nowhere else, all of which are hidden in the end, each in another way. */
final class Hiding {
    static final String PAGE = "Hiding";
    static final String GONE = "Zone";

    /** The word of whoever asked not to be named; tables keep it, since it could not be told again otherwise. */
    static final String REMOVED = "Zqremoved";

    /** Words that an article, its history or its credits showed. */
    static final List<String> WORDS = List.of(
            "zqtext",
            "zqcomment",
            "Zqeditor",
            "zqsuppressedtext",
            "zqsuppressedcomment",
            "Zqsuppressededitor",
            "zqgonetext",
            "zqgonecomment",
            "Zqgoneeditor");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RealMediaWiki wiki;
    private final List<Long> revisions = new ArrayList<>();

    Hiding(RealMediaWiki wiki) {
        this.wiki = wiki;
    }

    void show() {
        MediaWikiSession editor = wiki.account("Zqeditor");
        MediaWikiSession suppressed = wiki.account("Zqsuppressededitor");
        MediaWikiSession removed = wiki.account(REMOVED);
        MediaWikiSession gone = wiki.account("Zqgoneeditor");
        revisions.add(wiki.edit(PAGE, "The first zqtext.", "first"));
        revisions.add(wiki.edit(PAGE, "The second.", "zqcomment"));
        revisions.add(editor.edit(PAGE, "The third.", "third"));
        revisions.add(suppressed.edit(PAGE, "The fourth zqsuppressedtext.", "zqsuppressedcomment"));
        revisions.add(removed.edit(PAGE, "The fifth.", "fifth"));
        revisions.add(wiki.edit(PAGE, "The fifth, plainword and all.", "sixth"));
        revisions.add(gone.edit(GONE, "It was zqgonetext.", "zqgonecomment"));
    }

    /** Everything a wiki tells of, and then what it tells nobody. */
    void hide(RunningTributary tributary) throws IOException, InterruptedException {
        MediaWikiSession oversighter = wiki.account("Oversighter of words", "suppress", "sysop");
        wiki.hide(revisions.get(0), "content");
        wiki.hide(revisions.get(1), "comment");
        wiki.hide(revisions.get(2), "user");
        wiki.delete(GONE);
        SilentKinds.suppress(oversighter, revisions.get(3));
        String path = "/v1/wikis/" + wiki.wikiId() + "/credit-removals";
        String wish = "{\"user_text\": \"" + REMOVED + "\", \"reason\": \"asked by letter\"}";
        assertThat(tributary.wire().post(path, wish).statusCode()).isEqualTo(201);
        String data = tributary.data().toString();
        assertThat(RunningTributary.run("scope", wiki.wikiId(), "--purge-deleted", "--data", data))
                .startsWith("0 ");
        await().atMost(PATIENCE)
                .until(() -> tributary
                                .wire()
                                .post("/v1/wikis/" + wiki.wikiId() + "/verify", "")
                                .statusCode()
                        == 202);
    }

    /** Whatever can be asked of these pages, when they have these numbers. */
    List<String> questions(long page, long gone) throws IOException {
        List<String> all = new ArrayList<>();
        Map<String, String> known = Map.of("wiki", wiki.wikiId(), "last", Long.toString(revisions.get(5)));
        for (String line : Questions.of("hidden.txt", known)) {
            if (line.contains("{rev}")) {
                for (int i = 0; i < revisions.size(); i++) {
                    String id = Long.toString(i < 6 ? page : gone);
                    all.add(line.replace("{rev}", revisions.get(i).toString()).replace("{id}", id));
                }
            } else if (line.contains("{page}") || line.contains("{title}")) {
                all.add(line.replace("{page}", Long.toString(page)).replace("{title}", PAGE));
                all.add(line.replace("{page}", Long.toString(gone)).replace("{title}", GONE));
            } else {
                all.add(line);
            }
        }
        return all;
    }

    /** Whether any of the words, or the name of whoever asked not to be named, is in a text. */
    static boolean isTold(String text) {
        return text.contains(REMOVED) || isKept(text);
    }

    /** What comes from the wiki names whoever it names itself; only what goes on from here does not. */
    static boolean isToldOnTopic(String record) {
        return record.startsWith("tributary.article-change") ? isTold(record) : isKept(record);
    }

    static boolean isKept(String text) {
        return WORDS.stream().anyMatch(text::contains);
    }

    /** The last word on a page that is gone names whom to credit, to those who keep a copy. */
    static boolean isToldInPassing(String event) {
        return isTold(event.contains("\"withdraw\"") ? event.replace("Zqgoneeditor", "") : event);
    }
}
