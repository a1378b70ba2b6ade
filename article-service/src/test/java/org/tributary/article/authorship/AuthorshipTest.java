package org.tributary.article.authorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.RevisionId;

/** Tokens are followed, and revisions refused, by the rules of either mode. */
final class AuthorshipTest {
    private static final String LONG = IntStream.range(1800, 1820)
            .mapToObj(year -> "The mill stood by the weir until the flood of " + year + " carried it away for ever.")
            .collect(Collectors.joining(" "));

    private final Authorship reference = Authorship.empty(Mode.REFERENCE, 2_000_000_000L);
    private final Authorship best = Authorship.empty(Mode.BEST, 2_000_000_000L);
    private long next = 1;

    @Test
    void a_word_between_two_others_is_the_only_new_one() {
        add(reference, "The old mill");
        add(reference, "The old water mill");

        assertThat(origins(reference, 2)).isEqualTo("the:1 old:1 water:2 mill:1");
    }

    @Test
    void a_paragraph_that_comes_back_is_the_old_one_and_its_tokens_know_when_it_was_gone() {
        add(reference, "First.\n\nSecond one.");
        add(reference, "First.");
        add(reference, "Second one.\n\nFirst.");

        assertThat(origins(reference, 3)).isEqualTo("second:1 one:1 .:1 first:1 .:1");
        Token second = reference.tokens(new RevisionId(3)).get(0);
        assertThat(second.outs()).containsExactly(new RevisionId(2));
        assertThat(second.ins()).containsExactly(new RevisionId(3));
        assertThat(reference.tokens(new RevisionId(3)).get(3).outs()).isEmpty();
    }

    @Test
    void each_character_of_a_script_without_spaces_is_followed_by_itself() {
        add(reference, "東京都の川");
        add(reference, "東京都の大きな川");

        assertThat(origins(reference, 2)).isEqualTo("東:1 京:1 都:1 の:1 大:2 き:2 な:2 川:1");
    }

    @Test
    void case_is_as_python_has_it() {
        add(reference, "ΟΔΟΣ ΑΣ:Α İz A\u00a0B");

        assertThat(reference.allTokens().stream().map(Token::str))
                .containsExactly("οδος", "ασ", ":", "α", "i\u0307z", "a\u00a0b");
    }

    @Test
    void the_reference_is_locked_in_by_a_long_page_that_became_short_and_best_is_not() {
        add(reference, LONG);
        add(best, LONG);

        assertThat(add(reference, "#REDIRECT [[Weir]]")).isEqualTo(Verdict.SHRINK);
        assertThat(add(best, "#REDIRECT [[Weir]]")).isEqualTo(Verdict.ACCEPTED);
        assertThat(add(reference, "")).isEqualTo(Verdict.SHRINK);
        assertThat(add(reference, "")).isEqualTo(Verdict.REPEAT);
        assertThat(add(best, "")).isEqualTo(Verdict.ACCEPTED);
        assertThat(add(best, "")).isEqualTo(Verdict.ACCEPTED);
        assertThat(best.tokens(new RevisionId(next - 1))).isEmpty();
        assertThat(reference.spam()).hasSize(3);
        assertThat(best.spam()).isEmpty();
    }

    @Test
    void a_long_page_may_be_made_short_by_a_minor_edit_that_says_why() {
        add(reference, LONG);

        Verdict verdict = reference.add(revision("Short.", "merged", true));

        assertThat(verdict).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void the_reference_refuses_a_block_of_links_and_best_credits_who_made_it() {
        String links = "[[Category:Mills]] ".repeat(150);

        assertThat(add(reference, links)).isEqualTo(Verdict.DENSITY);
        assertThat(add(best, links)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_hidden_text_leaves_no_trace() {
        add(reference, "Seen.");

        assertThat(reference.add(revision(null, null, false))).isEqualTo(Verdict.HIDDEN);
        add(reference, "Seen again.");

        assertThat(origins(reference, 3)).isEqualTo("seen:1 again:3 .:1");
        assertThat(reference.origins(new RevisionId(3), word -> true))
                .containsExactlyInAnyOrder(new RevisionId(1), new RevisionId(3));
        assertThat(reference.origins(new RevisionId(3), "."::equals)).containsExactly(new RevisionId(1));
        assertThat(reference.accepted()).extracting(AcceptedRevision::parent).containsExactly(null, new RevisionId(1));
        assertThat(reference.added()).isEqualTo(3);
    }

    @Test
    void best_finds_words_again_that_were_moved_into_another_sentence() {
        String moved = "he built the first stone bridge over the river with his two brothers";
        add(best, "In 1872 " + moved + ". Later came the railway.\n\nThe town grew quickly.");
        add(best, "The town, which had a market, grew after " + moved + " and others.\n\nLater came the railway.");

        assertThat(origins(best, 2))
                .contains("he:1 built:1 the:1 first:1 stone:1 bridge:1 over:1 the:1 river:1")
                .contains("market:2");
    }

    @Test
    void best_takes_a_bracket_for_new_where_it_opens_something_else() {
        add(best, "See the picture [[Image:Mill.jpg|thumb]] of the mill there.");
        add(best, "See the picture [[Image:Weir.png|thumb]] of the mill there.");

        assertThat(origins(best, 2))
                .contains("picture:1 [[:2")
                .contains("thumb:1")
                .contains("mill:1");
    }

    @Test
    void tokens_of_a_revision_that_was_not_accepted_are_not_told() {
        add(reference, "Seen.");

        assertThat(reference.hasTokens(new RevisionId(9))).isFalse();
        assertThatThrownBy(() -> reference.tokens(new RevisionId(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision 9 was not accepted");
    }

    private Verdict add(Authorship page, String text) {
        return page.add(revision(text, null, false));
    }

    private RevisionText revision(@Nullable String text, @Nullable String comment, boolean isMinor) {
        long id = next++;
        return new RevisionText(
                new RevisionId(id), Instant.ofEpochSecond(1_700_000_000L + id), text, null, comment, isMinor, "7");
    }

    private static String origins(Authorship page, long revision) {
        List<Token> tokens = page.tokens(new RevisionId(revision));
        return String.join(
                " ",
                tokens.stream().map(token -> token.str() + ":" + token.origin()).toList());
    }
}
