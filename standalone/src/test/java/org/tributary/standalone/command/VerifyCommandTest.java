package org.tributary.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.tributary.event.codec.EventCodec;
import org.tributary.standalone.terminal.Refusal;

/** What is verified, and what is said of it. */
final class VerifyCommandTest {

    @Test
    void a_wiki_is_named_by_its_id_or_by_any_address_of_it() throws JsonProcessingException {
        JsonNode wikis = json("""
                [{"wiki_id": "one", "url": "https://one.example.org/wiki/Main_Page"},
                 {"wiki_id": "two", "url": "http://127.0.0.1:8090/index.php"}]""");

        assertThat(VerifyCommand.named("two", wikis)).isEqualTo("two");
        assertThat(VerifyCommand.named("https://one.example.org/w/api.php", wikis))
                .isEqualTo("one");
        assertThat(VerifyCommand.named("one.example.org", wikis)).isEqualTo("one");
        assertThat(VerifyCommand.named("http://127.0.0.1:8090/", wikis)).isEqualTo("two");
    }

    @Test
    void a_damaged_text_is_named_by_page_and_revision() throws JsonProcessingException {
        JsonNode line = json("""
                {"damage": "missing", "wiki_id": "one", "page_id": 7, "rev_id": 12, "slot": "main"}""");

        assertThat(StoreVerification.damage(line))
                .isEqualTo("The text of revision 12 (slot main) of page 7 of one is missing.");
    }

    @Test
    void a_wiki_that_is_not_held_is_refused() throws JsonProcessingException {
        JsonNode none = json("[]");

        assertThatThrownBy(() -> VerifyCommand.named("https://other.example.org/", none))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("https://other.example.org/");
    }

    @Test
    void an_address_of_several_wikis_asks_for_an_id() throws JsonProcessingException {
        JsonNode wikis = json("""
                [{"wiki_id": "one", "url": "https://example.org/a/"}, {"wiki_id": "two", "url": "https://example.org/b/"}]""");

        assertThatThrownBy(() -> VerifyCommand.named("https://example.org/", wikis))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("one, two");
    }

    @Test
    void each_result_has_a_line_of_its_own() throws JsonProcessingException {
        JsonNode result = json("""
                {"pages": 1200, "revisions": 34567, "found": 5, "repaired": 4, "left": 1, "divergences": {
                    "page_extra": {"found": 4, "repaired": 4, "left": 0},
                    "revision_missing": {"found": 1, "repaired": 0, "left": 1}}}""");

        assertThat(VerifyCommand.lines(result))
                .containsExactly(
                        "Pages compared: 1,200",
                        "Revisions compared: 34,567",
                        "Differences found: 5 (page extra 4, revision missing 1)",
                        "Repaired: 4",
                        "Left: 1 (revision missing 1)");
    }

    @Test
    void the_first_page_and_version_that_are_broken_are_named() throws JsonProcessingException {
        JsonNode end = json("""
                {"versions": 1200, "revisions": 1100, "broken_pages": 2, "head": "ab",
                    "first_break": {"page_id": 17, "version": 4, "rev_id": 99, "reason": "revision_differs"}}""");

        assertThat(LedgerVerification.lines(end))
                .containsExactly(
                        "Versions proved: 1,200",
                        "Revisions proved: 1,100",
                        "Pages that are broken: 2",
                        "The first is page 17, in version 4: revision differs, revision 99",
                        "Head of all ledgers: ab");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return EventCodec.mapper().readTree(text);
    }
}
