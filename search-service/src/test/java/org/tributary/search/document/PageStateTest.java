package org.tributary.search.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.search.ArticleChanges.article;
import static org.tributary.search.ArticleChanges.history;
import static org.tributary.search.ArticleChanges.redacted;
import static org.tributary.search.ArticleChanges.withdrawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.search.ArticleChanges;

/** What is known of a page depends on the changes, never on the order in which they came. */
final class PageStateTest {
    private static final ArticleWrites WRITES = new ArticleWrites(1000);

    @Test
    void a_late_update_does_not_bring_a_withdrawn_page_back() {
        PageState state = after(withdrawn(1, 3), article(1, 2, "Axon", "late"));

        assertThat(state.content()).isNull();
        assertThat(state.attributionText()).isNull();
        assertThat(state.version()).isEqualTo(3);
    }

    @Test
    void a_page_that_is_restored_comes_back() {
        PageState state = after(article(1, 1, "Axon", "first"), withdrawn(1, 2), article(1, 3, "Axon", "again"));

        assertThat(state.article()).isNotNull();
        assertThat(state.contentVersion()).isEqualTo(3);
    }

    @Test
    void history_renews_the_credits_and_leaves_the_content() {
        PageState state = after(article(1, 1, "Axon", "text"), history(1, 2));

        assertThat(Objects.requireNonNull(state.article()).document().text()).isEqualTo("text");
        assertThat(state.attributionText()).isEqualTo("Credits of 1 as of 2");
    }

    @Test
    void a_hidden_current_revision_is_gone_however_the_events_arrive() {
        ArticleChange update = article(1, 1, "Axon", "secret");

        assertThat(after(update, redacted(1, 2, 1001)).content()).isNull();
        assertThat(after(redacted(1, 2, 1001), update).content()).isNull();
    }

    @Test
    void a_redaction_of_a_past_revision_hides_nothing() {
        PageState state = after(article(1, 1, "Axon", "text"), redacted(1, 2, 7));

        assertThat(state.article()).isNotNull();
    }

    @Test
    void the_order_and_number_of_events_make_no_difference() {
        List<ArticleChange> changes = List.of(
                article(1, 1, "Axon", "one"),
                history(1, 2),
                redacted(1, 3, 1001),
                article(1, 4, "Axon", "four"),
                withdrawn(1, 5),
                article(1, 6, "Nerve fibre", "six"),
                redacted(1, 7, 1004),
                history(1, 8),
                redacted(1, 9, 1006),
                history(1, 10));
        for (int length = 1; length <= changes.size(); length++) {
            List<ArticleChange> prefix = changes.subList(0, length);
            PageState expected = after(prefix.toArray(ArticleChange[]::new));
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                List<ArticleChange> shuffled = new ArrayList<>(prefix);
                shuffled.add(prefix.get(random.nextInt(prefix.size())));
                shuffled.add(prefix.get(random.nextInt(prefix.size())));
                Collections.shuffle(shuffled, random);

                PageState state = after(shuffled.toArray(ArticleChange[]::new));

                assertThat(state.content()).as("seed %d of %d", seed, length).isEqualTo(expected.content());
                assertThat(state.hiddenRevisions()).isEqualTo(expected.hiddenRevisions());
                assertThat(state.version()).isEqualTo(expected.version());
                if (expected.content() != null) {
                    assertThat(state.attributionText()).isEqualTo(expected.attributionText());
                }
            }
        }
    }

    @Test
    void pages_of_virtual_namespaces_are_ignored() {
        Page special = new Page(
                ArticleChanges.article(1, 1, "x", "").page().pageId(),
                new PageTitle("Special:Version"),
                -1,
                false,
                null);

        IndexWrite write = WRITES.of(ArticleChanges.updated("enwiki", 1, special, 5, ArticleChanges.document("")));

        assertThat(write)
                .isEqualTo(new IndexWrite.Ignored(
                        ArticleChanges.article(1, 1, "x", "").key(), IgnoredReason.VIRTUAL_NAMESPACE));
    }

    @Test
    void text_beyond_the_limit_is_not_kept_and_no_character_is_cut_in_half() {
        IndexWrite write = new ArticleWrites(3).of(article(1, 1, "Axon", "ab😀cd"));

        assertThat(write).isInstanceOfSatisfying(IndexWrite.Put.class, put -> assertThat(
                        put.content().document().text())
                .isEqualTo("ab"));
    }

    @Test
    void a_redirect_leads_to_a_whole_page_of_the_same_wiki() {
        IndexWrite write = WRITES.of(ArticleChanges.redirect(2, 1, "Nerve fiber", "Axon#Structure"));

        assertThat(write).isInstanceOfSatisfying(IndexWrite.Put.class, put -> assertThat(
                        String.valueOf(put.content().redirectTarget()))
                .isEqualTo("Axon"));
    }

    private static PageState after(ArticleChange... changes) {
        @Nullable PageState state = null;
        for (ArticleChange change : changes) {
            PageState next = Objects.requireNonNull(PageState.of(WRITES.of(change)));
            state = state == null ? next : state.merge(next);
        }
        return Objects.requireNonNull(state);
    }
}
