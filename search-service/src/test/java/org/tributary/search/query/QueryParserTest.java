package org.tributary.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.search.query.SearchExpression.All;
import org.tributary.search.query.SearchExpression.Any;
import org.tributary.search.query.SearchExpression.InCategory;
import org.tributary.search.query.SearchExpression.InTitle;
import org.tributary.search.query.SearchExpression.Not;
import org.tributary.search.query.SearchExpression.Phrase;
import org.tributary.search.query.SearchExpression.Prefix;
import org.tributary.search.query.SearchExpression.Word;

/** What people type becomes a tree, and nothing that they type is an error. */
final class QueryParserTest {

    @Test
    void words_are_all_wanted() {
        assertThat(parse("motor neurone AND axon"))
                .isEqualTo(new All(List.of(new Word("motor"), new Word("neurone"), new Word("axon"))));
    }

    @Test
    void or_binds_weaker_than_words_side_by_side() {
        assertThat(parse("motor neurone OR axon"))
                .isEqualTo(
                        new Any(List.of(new All(List.of(new Word("motor"), new Word("neurone"))), new Word("axon"))));
    }

    @Test
    void words_in_quotes_are_a_phrase() {
        assertThat(parse("\"motor neurone\" disease"))
                .isEqualTo(new All(List.of(new Phrase("motor neurone"), new Word("disease"))));
        assertThat(parse("“motor neurone”")).isEqualTo(new Phrase("motor neurone"));
    }

    @Test
    void minus_exclamation_mark_and_not_exclude() {
        SearchExpression expected = new All(List.of(new Word("axon"), new Not(new Word("squid"))));

        assertThat(parse("axon -squid")).isEqualTo(expected);
        assertThat(parse("axon !squid")).isEqualTo(expected);
        assertThat(parse("axon NOT squid")).isEqualTo(expected);
        assertThat(parse("axon -\"giant squid\""))
                .isEqualTo(new All(List.of(new Word("axon"), new Not(new Phrase("giant squid")))));
    }

    @Test
    void keywords_narrow() {
        assertThat(parse("intitle:axon")).isEqualTo(new InTitle(new Word("axon")));
        assertThat(parse("INTITLE:\"motor neurone\"")).isEqualTo(new InTitle(new Phrase("motor neurone")));
        assertThat(parse("-incategory:\"Rare diseases\"")).isEqualTo(new Not(new InCategory("Rare diseases")));
        assertThat(parse("incategory:Rare_diseases|Anatomy"))
                .isEqualTo(new Any(List.of(new InCategory("Rare diseases"), new InCategory("Anatomy"))));
    }

    @Test
    void a_star_ends_the_beginning_of_a_word() {
        assertThat(parse("neuro*")).isEqualTo(new Prefix("neuro"));
        assertThat(parse("intitle:neuro*")).isEqualTo(new InTitle(new Prefix("neuro")));
    }

    @Test
    void what_makes_no_sense_is_left_out() {
        assertThat(parse("OR axon OR")).isEqualTo(new Word("axon"));
        assertThat(parse("axon -")).isEqualTo(new Word("axon"));
        assertThat(parse("axon \"")).isEqualTo(new Word("axon"));
        assertThat(parse("intitle: axon")).isEqualTo(new Word("axon"));
        assertThat(parse("\"motor neurone")).isEqualTo(new Phrase("motor neurone"));
        assertThat(parse("NOT")).isNull();
        assertThat(parse("*")).isNull();
        assertThat(parse("- ! \"\" OR")).isNull();
    }

    @Test
    void words_beyond_the_limit_are_left_out() {
        assertThat(QueryParser.parse("a b c d", 2)).isEqualTo(new All(List.of(new Word("a"), new Word("b"))));
    }

    @Test
    void no_text_is_refused() {
        String signs = "\"-!*|: (){}[]^~/\\ab　神OR NOT intitle:incategory:";
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }

            SearchExpression ignored = parse(text.toString());

            assertThat(ignored == null || !ignored.toString().isEmpty()).isTrue();
        }
    }

    private static @Nullable SearchExpression parse(String text) {
        return QueryParser.parse(text, 100);
    }
}
