package org.tributary.article.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.article.edit.Moments.moment;
import static org.tributary.article.edit.Moments.revert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;

/** What a real MediaWiki says of undos and rollbacks is understood in every language that it speaks. */
@EnabledIfMediaWiki
final class MessagesOfMediaWikiTest {
    private static final List<String> NAMES =
            List.of("Blue Heron", "192.0.2.17", "2001:DB8:0:0:0:0:0:17", "~2026-17-4");
    private static final String IMPORTED = "dewiki>Blue Heron";
    private static final Pattern GENDER = Pattern.compile(
            "\\{\\{gender:[^|}]*\\|((?:\\[\\[.*?]]|[^|}])*)(?:\\|(?:\\[\\[.*?]]|[^}])*)?}}", Pattern.CASE_INSENSITIVE);

    private static final List<String> KEYS = List.of(
            "undo-summary",
            "undo-summary-anon",
            "undo-summary-import",
            "undo-summary-import2",
            "undo-summary-username-hidden",
            "revertpage",
            "revertpage-anon",
            "revertpage-nouser");

    private static List<Message> said = List.of();

    /** A message in one language. */
    private record Message(String language, String key, String text) {
        String with(String first, String second, String third) {
            String word = text.replace("{{#special:Contributions}}", "Special:Contribs")
                    .replaceAll("\\{\\{ns:(\\w+)}}", "$1")
                    .replaceAll("\\{\\{MediaWiki:\\w+}}", "contribs");
            String chosen = GENDER.matcher(word).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
            return chosen.replace("$1", first).replace("$2", second).replace("$3", third);
        }
    }

    @Test
    void an_undo_is_known_in_every_language_even_if_its_editor_changed_more() {
        known(messages("undo-summary", "undo-summary-anon"), 1, message -> NAMES.stream()
                .allMatch(name -> isUndo(message.with("88412", name, ""), name, "quite other words")));
        known(
                messages("undo-summary-import"),
                0,
                message -> isUndo(
                        message.with("88412", "dewiki:User:Blue Heron", IMPORTED), IMPORTED, "quite other words"));
    }

    @Test
    void an_undo_is_known_in_every_language_by_what_it_takes_back() {
        known(messages("undo-summary", "undo-summary-anon"), 0, message -> NAMES.stream()
                .allMatch(name -> isUndo(message.with("88412", name, ""), name, "first, last")));
        known(
                messages("undo-summary-import2"),
                0,
                message -> isUndo(message.with("88412", IMPORTED, ""), IMPORTED, "first, last"));
        known(
                messages("undo-summary-username-hidden"),
                0,
                message -> isUndo(message.with("88412", "", ""), null, "first, last"));
    }

    private static boolean isUndo(String comment, @Nullable String editor, String text) {
        Revert revert = revert(
                comment,
                text,
                List.of(
                        moment(88413, "Carl", "first, more, last"),
                        moment(88412, editor, "first, more"),
                        moment(88411, "Anna", "first")));
        return revert != null
                && revert.by() == Revert.Way.UNDO
                && revert.revertedRevIds().equals(Moments.ids(88412L));
    }

    @Test
    void a_rollback_is_known_in_every_language_that_links_whom_it_takes_back() {
        known(messages("revertpage", "revertpage-anon"), 2, message -> NAMES.stream()
                .allMatch(name -> isRollback(message.with("Anna", name, ""), name)));
        known(messages("revertpage-nouser"), 0, message -> isRollback(message.with("Anna", "", ""), null));
    }

    private static boolean isRollback(String comment, @Nullable String editor) {
        Revert revert = revert(
                comment,
                "first",
                List.of(moment(13, editor, "no no"), moment(12, editor, "no"), moment(11, "Anna", "first")));
        return revert != null && revert.by() == Revert.Way.ROLLBACK;
    }

    @Test
    void no_message_is_taken_for_what_it_does_not_say() {
        List<PageMoment> others = List.of(
                moment(88413, "Carl", "first, more, last"),
                moment(88412, "Beate", "first, more"),
                moment(88411, "Anna", "first"));
        for (Message message : messages("undo-summary", "undo-summary-anon", "undo-summary-import")) {
            String ofAnotherPage = message.with("88400", "Beate", "Beate");
            String ofAnother = message.with("88412", "Carl", "Carl");
            for (String comment : List.of(ofAnotherPage, ofAnother)) {
                EditSummary said = EditSummary.of(comment);
                assertThat(UndoSummary.undone(said, moment(88414, "Zoe", "x"), others, OptionalInt.empty()))
                        .as(message.toString())
                        .isEmpty();
            }
        }
        for (Message message : messages("revertpage", "revertpage-anon", "revertpage-nouser")) {
            EditSummary said = EditSummary.of(message.with("Beate", "Carl", ""));
            assertThat(RollbackSummary.isOf(said, moment(88414, "Zoe", "x"), others))
                    .as(message.toString())
                    .isFalse();
        }
    }

    /** A few translations name nobody by a link; how many depends on the installed version. */
    private static void known(List<Message> messages, int percentLinkless, Predicate<Message> isKnown) {
        List<Message> unknown = messages.stream().filter(Predicate.not(isKnown)).toList();
        assertThat(messages).hasSizeGreaterThan(1);
        assertThat(unknown).hasSizeLessThanOrEqualTo(messages.size() * percentLinkless / 100);
    }

    private static List<Message> messages(String... keys) {
        return said.stream()
                .filter(message -> List.of(keys).contains(message.key()))
                .toList();
    }

    @BeforeAll
    static void readThem() throws IOException {
        List<Message> messages = new ArrayList<>();
        try (Stream<Path> languages = Files.list(RealMediaWiki.messages())) {
            for (Path file : languages
                    .filter(name -> name.toString().endsWith(".json") && !name.endsWith("qqq.json"))
                    .toList()) {
                String language = String.valueOf(file.getFileName());
                JsonNode all = new ObjectMapper().readTree(file.toFile());
                KEYS.stream()
                        .filter(all::hasNonNull)
                        .forEach(key -> messages.add(
                                new Message(language, key, all.get(key).asText())));
            }
        }
        said = List.copyOf(messages);
    }
}
