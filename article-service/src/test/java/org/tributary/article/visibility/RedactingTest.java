package org.tributary.article.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.store.visibility.Sight;
import org.tributary.article.store.visibility.Sights;
import org.tributary.event.identity.PageKey;

/** Of what was told once only that is told again which may be told now. */
final class RedactingTest {
    private static final PageKey PAGE = PageKey.of("testwiki", 1);

    private static final String UPDATE = """
            {"article_change_kind":"update","ledger":{"version":3,"salt":"pinch"},"page":{"page_title":"Nerve"},
             "performer":{"user_text":"Ada"},"comment":"why",
             "revision":{"rev_id":5,"rev_sha1":"sum","comment":"why","editor":{"user_text":"Ada"},"rev_size":4,
              "is_content_visible":true,"is_comment_visible":true,"is_editor_visible":true,"source_html":"html",
              "content_slots":{"main":{"slot_role":"main","content_sha1":"sum","content_body":"body"}}},
             "document":{"short_description":"short","opening_text":"opening","headings":[],"text":"body",
              "categories":[],"language_links":{}},
             "attribution":{"title":"Nerve","text":"“Nerve” by Ada, Ben and one other (every edit)","contributors_total":3,
              "contributors":[
               {"kind":"account","user_id":1,"user_text":"Ada","is_bot":false,"edits":2,"minor_edits":0,
                "first_edit_dt":"2026-01-01T00:00:00Z","last_edit_dt":"2026-01-01T00:00:00Z"},
               {"kind":"account","user_id":2,"user_text":"Ben","is_bot":false,"edits":1,"minor_edits":0,
                "first_edit_dt":"2026-01-01T00:00:00Z","last_edit_dt":"2026-01-01T00:00:00Z"}]}}""";

    private static final String WITHDRAW = """
            {"article_change_kind":"withdraw","ledger":{"version":4},
             "attribution":{"title":"Nerve","text":"“Nerve” by Ada (every edit)","contributors_total":1,"contributors":[
               {"kind":"account","user_id":1,"user_text":"Ada","is_bot":false,"edits":2,"minor_edits":0,
                "first_edit_dt":"2026-01-01T00:00:00Z","last_edit_dt":"2026-01-01T00:00:00Z"}]}}""";

    /** One page of which that may be seen. */
    private record Seen(Sight sight) implements Sights {
        @Override
        public Set<PageKey> clouded(Collection<PageKey> pages) {
            return sight.equals(Sight.CLEAR) ? Set.of() : Set.copyOf(pages);
        }

        @Override
        public List<Sight> of(List<Wanted> wanted) {
            return wanted.stream().map(each -> sight).toList();
        }
    }

    @Test
    void where_nothing_is_hidden_the_very_same_is_told() {
        assertThat(told(UPDATE, Sight.CLEAR)).isSameAs(UPDATE);
        assertThat(told(UPDATE, page(true, new Sight.Flags(true, true, true, true), null)))
                .isSameAs(UPDATE);
    }

    @Test
    void a_hidden_text_goes_with_all_that_was_read_out_of_it() {
        assertThat(told(UPDATE, page(true, new Sight.Flags(true, false, true, true), null)))
                .doesNotContain("body\"", "sum", "html", "short\"", "opening\"")
                .contains("\"is_content_visible\":false", "why", "Ada");
    }

    @Test
    void a_hidden_comment_goes_and_text_and_editor_stay() {
        assertThat(told(UPDATE, page(true, new Sight.Flags(true, true, false, true), null)))
                .doesNotContain("why", "pinch")
                .contains("\"is_comment_visible\":false", "\"content_body\":\"body\"", "\"editor\"");
    }

    @Test
    void a_hidden_editor_is_neither_named_nor_credited() {
        assertThat(told(UPDATE, page(true, new Sight.Flags(true, true, true, false), Set.of("Ben"))))
                .doesNotContain("Ada", "performer")
                .contains("by Ben and 2 others (every edit)", "\"contributors_total\":3", "why");
    }

    @Test
    void a_hidden_name_goes_from_credits_in_any_language_and_from_words_of_another_time() {
        Sight hidden = page(true, new Sight.Flags(true, true, true, false), Set.of("Ben"));
        String german = UPDATE.replace(
                        "“Nerve” by Ada, Ben and one other", "„Nerve“ von Ada, Ben und einem weiteren Beteiligten")
                .replace("\"contributors_total\":3", "\"contributors_total\":3,\"language\":\"de\"");

        assertThat(told(german, hidden))
                .doesNotContain("Ada")
                .contains("„Nerve“ von Ben und 2 weiteren Beteiligten (every edit)");
        assertThat(told(UPDATE.replace("by Ada, Ben and one other", "made by Ada"), hidden))
                .doesNotContain("Ada")
                .contains("“Nerve” by Ben and 2 others");
    }

    @Test
    void of_a_page_that_is_gone_only_the_last_word_still_credits() {
        String last = told(WITHDRAW, page(false, null, Set.of()));

        assertThat(last).isSameAs(WITHDRAW);
        assertThat(told(UPDATE, page(false, null, Set.of())))
                .doesNotContain("Ada", "Ben", "pinch", "why", "body\"", "sum")
                .contains("Nerve", "\"rev_id\":5");
        assertThat(told(WITHDRAW.replace(":4", ":2"), page(false, null, Set.of())))
                .doesNotContain("Ada");
    }

    @Test
    void a_revision_that_did_not_come_back_with_its_page_stays_untold() {
        assertThat(told(UPDATE, page(true, new Sight.Flags(false, true, true, true), null)))
                .doesNotContain("why", "body\"", "content_slots", "performer");
    }

    @Test
    void what_is_no_article_change_is_passed_on() {
        assertThat(told("{\"n\":1}", page(false, null, null))).isEqualTo("{\"n\":1}");
        assertThat(told("no JSON", page(false, null, null))).isEqualTo("no JSON");
    }

    private static Sight page(boolean isShown, Sight.@Nullable Flags flags, @Nullable Set<String> names) {
        return new Sight(isShown, 4, flags, names, Uncredited.NOBODY);
    }

    private static String told(String json, Sight sight) {
        return Redacting.of(List.of(new Redacting.Told(PAGE, json)), new Seen(sight))
                .getFirst()
                .json();
    }
}
