package org.tributary.event.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities are checked once, when they are made. */
final class IdentitiesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4_294_967_296L, Long.MAX_VALUE})
    void numbers_of_pages_and_revisions_start_at_one(long number) {
        assertThat(new PageId(number).value()).isEqualTo(number);
        assertThat(new RevisionId(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void smaller_numbers_are_refused_by_name(long number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageId(number))
                .withMessageContaining("page_id")
                .withMessageContaining(Long.toString(number));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RevisionId(number))
                .withMessageContaining("rev_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "enwiki", "zh_min_nanwiki", "wiki.example.org", "my-wiki-2"})
    void a_wiki_id_is_lower_case_letters_digits_and_three_signs(String text) {
        assertThat(new WikiId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EnWiki", "_x", "-x", ".x", "a:b", "a b", "ä", "a/b", "a\n"})
    void anything_else_is_no_wiki_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WikiId(text)).withMessageContaining("wiki_id");
    }

    @Test
    void a_wiki_id_has_64_characters_at_most() {
        assertThat(new WikiId("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new WikiId("a".repeat(65)));
    }

    @Test
    void a_title_has_underscores_and_shows_spaces_and_keeps_its_case() {
        PageTitle title = new PageTitle("talk:motor Neuron_disease");

        assertThat(title.value()).isEqualTo("talk:motor_Neuron_disease");
        assertThat(title.display()).isEqualTo("talk:motor Neuron disease");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_title_is_not_blank(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageTitle(text))
                .withMessageContaining("page_title");
    }

    @ParameterizedTest
    @CsvSource({
        "'',da39a3ee5e6b4b0d3255bfef95601890afd80709,phoiac9h4m842xq45sp7s6u21eteeq1",
        "abc,a9993e364706816aba3e25717850c26c9cd0d89d,jt72fo5t4yobf0qugwuczbwj07max7h",
    })
    void a_sha1_is_the_same_number_in_base_36_and_in_hexadecimal(String text, String hex, String base36) {
        assertThat(Sha1.ofText(text)).isEqualTo(new Sha1(base36)).isEqualTo(Sha1.ofHex(hex));
        assertThat(new Sha1(base36).hex()).isEqualTo(hex);
    }

    @Test
    void zeros_in_front_of_a_sha1_are_kept() {
        String hex = "0".repeat(39) + "1";

        assertThat(Sha1.ofHex(hex)).hasToString("0".repeat(30) + "1");
        assertThat(Sha1.ofHex(hex).hex()).isEqualTo(hex);
        assertThat(Sha1.ofHex("0".repeat(40)).hex()).isEqualTo("0".repeat(40));
        assertThat(Sha1.ofHex("f".repeat(40)).hex()).isEqualTo("f".repeat(40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "phoiac9h4m842xq45sp7s6u21eteeq",
                "PHOIAC9H4M842XQ45SP7S6U21ETEEQ1",
                "phoiac9h4m842xq45sp7s6u21eteeq_"
            })
    void what_is_not_31_digits_is_no_sha1(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha1(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "da39", "zz39a3ee5e6b4b0d3255bfef95601890afd80709"})
    void what_is_not_40_hexadecimal_digits_is_no_sha1(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sha1.ofHex(text));
    }

    @Test
    void a_page_key_reads_what_it_wrote() {
        PageKey key = PageKey.of("wiki.example.org", 42);

        assertThat(key).hasToString("wiki.example.org:42");
        assertThat(PageKey.parse(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "enwiki",
                "enwiki:",
                ":1",
                "enwiki:x",
                "enwiki:0",
                "enwiki:1:2",
                "enwiki:99999999999999999999"
            })
    void what_is_not_wiki_and_page_is_no_page_key(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PageKey.parse(text));
    }

    @Test
    void page_keys_are_ordered_by_wiki_and_then_by_number() {
        assertThat(PageKey.of("a", 10)).isGreaterThan(PageKey.of("a", 9)).isLessThan(PageKey.of("b", 1));
    }
}
