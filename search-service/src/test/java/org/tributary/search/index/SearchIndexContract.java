package org.tributary.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.search.ArticleChanges.article;
import static org.tributary.search.ArticleChanges.document;
import static org.tributary.search.ArticleChanges.history;
import static org.tributary.search.ArticleChanges.redirect;
import static org.tributary.search.ArticleChanges.withdrawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.ArticleWrites;
import org.tributary.search.document.PageState;
import org.tributary.search.query.QueryParser;

/** What every kind of index has to do. */
public abstract class SearchIndexContract {
    private SearchIndex index;

    protected SearchIndexContract() {}

    /** An empty index. */
    protected abstract SearchIndex create();

    /** The same index, opened again where its last commit left it, after it was let go without a commit. */
    protected abstract SearchIndex reopen();

    @BeforeEach
    void open() {
        index = create();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void words_are_found_in_every_part_of_an_article() {
        ArticleDocument parts = new ArticleDocument(
                "about dendrites", "opening soma", List.of("Myelin"), "text synapse", List.of("Ganglia"), Map.of());
        apply(article("enwiki", 1, 1, "Axon", parts));

        for (String word : List.of("axon", "dendrites", "soma", "myelin", "synapse", "ganglia")) {
            assertThat(titles(word)).as(word).containsExactly("Axon");
        }
    }

    @Test
    void a_word_in_the_title_weighs_more_than_one_in_the_text() {
        apply(article(1, 1, "Nerve", "An axon is a part of it."), article(2, 1, "Axon", "A part of a nerve cell."));

        assertThat(titles("axon")).containsExactly("Axon", "Nerve");
    }

    @Test
    void a_late_or_repeated_event_changes_nothing() {
        apply(article(1, 2, "Axon", "new"));

        Applied applied = apply(article(1, 1, "Axon", "old"), article(1, 2, "Axon", "new"));

        assertThat(applied).isEqualTo(new Applied(0, 1));
        assertThat(titles("old")).isEmpty();
        assertThat(titles("new")).containsExactly("Axon");
    }

    @Test
    void a_withdrawn_page_is_gone_and_a_late_event_does_not_bring_it_back() {
        apply(article(1, 1, "Axon", "text"));

        apply(withdrawn(1, 2));
        apply(article(1, 1, "Axon", "text"));

        assertThat(titles("axon")).isEmpty();
        assertThat(index.documents()).isZero();
    }

    @Test
    void a_hit_has_credits_licence_and_revision() {
        apply(article(1, 1, "Axon", "text"), history(1, 2));

        SearchHit hit = search("axon").hits().getFirst();

        assertThat(hit.attributionText()).isEqualTo("Credits of 1 as of 2");
        assertThat(hit.content().licence()).isEqualTo("CC-BY-SA-4.0");
        assertThat(hit.content().revId().value()).isEqualTo(1001);
    }

    @Test
    void a_snippet_is_safe_html_with_marks() {
        learn("enwiki", "en");
        apply(article(1, 1, "Axon", "<script>alert('a & b')</script> the axon's hillock"));

        assertThat(search("axon hillock").hits().getFirst().snippet())
                .isEqualTo("&lt;script&gt;alert(&#39;a &amp; b&#39;)&lt;/script&gt; the <mark>axon&#39;s</mark>"
                        + " <mark>hillock</mark>");
    }

    @Test
    void a_redirects_title_finds_its_target() {
        apply(article(1, 1, "Axon", "text"), redirect(2, 1, "Nerve fibre", "Axon"));

        SearchHits hits = search("fibre");

        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.hits().getFirst().content().title().value()).isEqualTo("Axon");
        assertThat(hits.hits().getFirst().redirectTitle()).isEqualTo("Nerve fibre");
        assertThat(search("axon").hits().getFirst().redirectTitle()).isNull();
    }

    @Test
    void a_redirect_without_its_target_is_a_hit_until_the_target_comes() {
        apply(redirect(2, 1, "Nerve fibre", "Axon"));
        assertThat(titles("fibre")).containsExactly("Nerve_fibre");

        apply(article(1, 1, "Axon", "text"));
        assertThat(titles("fibre")).containsExactly("Axon");

        apply(withdrawn(1, 2));
        assertThat(titles("fibre")).containsExactly("Nerve_fibre");
    }

    @Test
    void a_redirect_that_changes_or_goes_takes_its_title_along() {
        apply(article(1, 1, "Axon", "one"), article(3, 1, "Dendrite", "two"), redirect(2, 1, "Fibre", "Axon"));

        apply(redirect(2, 2, "Fibre", "Dendrite"));
        assertThat(titles("fibre")).containsExactly("Dendrite");

        apply(withdrawn(2, 3));
        assertThat(titles("fibre")).isEmpty();
    }

    @Test
    void an_article_that_is_moved_loses_the_redirects_of_its_old_title() {
        apply(article(1, 1, "Axon", "one"), redirect(2, 1, "Fibre", "Axon"));

        apply(article(1, 2, "Neurite", "one"), redirect(4, 1, "Axon", "Neurite"));

        assertThat(titles("axon")).containsExactly("Neurite");
        assertThat(titles("intitle:fibre")).containsExactly("Fibre");
    }

    @Test
    void shuffled_repeated_and_late_events_end_in_the_same_index() {
        List<ArticleChange> changes = List.of(
                article(1, 1, "Axon", "one"),
                redirect(2, 1, "Fibre", "Axon"),
                article(1, 2, "Neurite", "one"),
                redirect(3, 1, "Axon", "Neurite"),
                redirect(2, 2, "Fibre", "Neurite"),
                article(4, 1, "Dendrite", "four"),
                withdrawn(4, 2),
                article(5, 1, "Soma", "five"),
                article(5, 2, "Cell body", "five"),
                redirect(6, 1, "Soma", "Cell body"),
                withdrawn(6, 2),
                history(5, 3));
        apply(changes.toArray(ArticleChange[]::new));
        String expected = everything();
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<ArticleChange> shuffled = new ArrayList<>(changes);
            changes.forEach(change -> shuffled.add(changes.get(random.nextInt(changes.size()))));
            Collections.shuffle(shuffled, random);
            index.close();
            index = create();

            shuffled.forEach(this::apply);

            assertThat(everything()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void every_part_of_the_query_language_finds_what_it_says() {
        ArticleDocument squid = new ArticleDocument(
                null, "", List.of(), "The giant axon of the squid", List.of("Rare things"), Map.of());
        apply(article("enwiki", 1, 1, "Squid axon", squid), article(2, 1, "Axon", "Grows from a giant cell"));

        assertThat(titles("giant")).containsExactlyInAnyOrder("Squid_axon", "Axon");
        assertThat(titles("giant -squid")).containsExactly("Axon");
        assertThat(titles("\"giant axon\"")).containsExactly("Squid_axon");
        assertThat(titles("cell OR squid")).containsExactlyInAnyOrder("Squid_axon", "Axon");
        assertThat(titles("squ*")).containsExactly("Squid_axon");
        assertThat(titles("intitle:squid")).containsExactly("Squid_axon");
        assertThat(titles("intitle:giant")).isEmpty();
        assertThat(titles("incategory:\"rare Things\"")).containsExactly("Squid_axon");
        assertThat(titles("-squid")).containsExactly("Axon");
        assertThat(titles("( ) + ~ ^")).isEmpty();
    }

    @Test
    void languages_are_understood_in_their_own_way() {
        learn("enwiki", "en");
        learn("jawiki", "ja");
        learn("arwiki", "ar");
        learn("elwiki", "el");
        learn("frwiki", "fr");
        apply(
                article(1, 1, "Axon", "It carries the impulses of neurones."),
                article("jawiki", 1, 1, "軸索", document("軸索は神経細胞から伸びる突起である。")),
                article("arwiki", 1, 1, "محوار", document("المحوار جزء من الخلايا العصبية")),
                article("elwiki", 1, 1, "Άξονας", document("Ο νευράξονας είναι μέρος των νευρικών κυττάρων")),
                article("frwiki", 1, 1, "Axone", document("Prolongement cellulaire des neurones moteurs")));

        assertThat(titles("carrying impulse")).containsExactly("Axon");
        assertThat(titles("神経細胞")).containsExactly("軸索");
        assertThat(titles("経神")).isEmpty();
        assertThat(titles("خلايا عصبية")).containsExactly("محوار");
        assertThat(titles("αξονασ")).containsExactly("Άξονας");
        assertThat(titles("ΝΕΥΡΙΚΟ ΚΎΤΤΑΡΟ")).containsExactly("Άξονας");
        assertThat(titles("moteur des neurone")).containsExactly("Axone");
        assertThat(search("神経細胞").hits().getFirst().snippet()).contains("<mark>神経細胞</mark>");
    }

    @Test
    void articles_are_analysed_again_when_the_language_becomes_known() {
        apply(article(1, 1, "Axon", "It carries impulses."));
        assertThat(titles("carrying")).isEmpty();

        learn("enwiki", "en");

        assertThat(titles("carrying")).containsExactly("Axon");
        assertThat(search("axon").languages()).containsExactly(Map.entry("en", 1L));
    }

    @Test
    void pages_of_hits_join_without_gap_or_repetition() {
        for (int page = 1; page <= 25; page++) {
            apply(article(page, 1, "Axon " + page, "the same text"));
        }
        List<String> seen = new ArrayList<>();
        HitPlace after = null;
        boolean hasMore = true;
        while (hasMore) {
            SearchHits hits = index.search(
                    new SearchRequest(QueryParser.parse("same text", 9), "same text", null, Set.of(0), 4, after));
            hits.hits().forEach(hit -> seen.add(hit.place().key().toString()));
            after = hits.hits().getLast().place();
            hasMore = hits.hasMore();
            assertThat(hits.total()).isEqualTo(25);
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void a_wiki_narrows_the_hits_and_not_the_facets() {
        apply(
                article("enwiki", 1, 1, "Axon", document("a")),
                article("frwiki", 1, 1, "Axon", document("b")),
                article("frwiki", 2, 1, "Axon hillock", document("c")));

        SearchHits hits = index.search(
                new SearchRequest(QueryParser.parse("axon", 9), "axon", new WikiId("enwiki"), Set.of(0), 10, null));

        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.wikis()).isEqualTo(Map.of("enwiki", 1L, "frwiki", 2L));
    }

    @Test
    void titles_are_completed_from_titles_and_redirects() {
        apply(
                article(1, 1, "Axon", "one"),
                article(2, 1, "Axon hillock", "two"),
                article(3, 1, "Dendrite", "three"),
                redirect(4, 1, "Axonal tree", "Dendrite"));

        List<Completion> found = index.complete(new CompletionRequest("AXON", null, Set.of(0), 10));

        assertThat(found)
                .extracting(completion -> completion.content().title().value())
                .containsExactly("Axon", "Dendrite", "Axon_hillock");
        assertThat(found.get(1).redirectTitle()).isEqualTo("Axonal tree");
    }

    @Test
    void what_was_committed_survives_with_its_position_and_what_was_not_does_not() {
        IndexPosition position = new IndexPosition("topic", Map.of(0, 17L, 3, 4L));
        apply(article(1, 1, "Axon", "kept"));
        index.commit(position);
        apply(article(2, 1, "Soma", "lost"));

        index.close();
        index = reopen();

        assertThat(index.position()).isEqualTo(position);
        assertThat(titles("kept")).containsExactly("Axon");
        assertThat(titles("lost")).isEmpty();
        assertThat(index.isOutdated()).isFalse();
    }

    @Test
    void every_state_is_handed_over_tombstones_too() {
        apply(article(1, 1, "Axon", "one"), withdrawn(2, 3));
        List<PageKey> keys = new ArrayList<>();

        index.forEachPage(states -> states.forEach(state -> keys.add(state.key())));

        assertThat(keys).containsExactlyInAnyOrder(PageKey.of("enwiki", 1), PageKey.of("enwiki", 2));
    }

    private Applied apply(ArticleChange... changes) {
        Map<PageKey, PageState> states = new LinkedHashMap<>();
        for (ArticleChange change : changes) {
            PageState state = Objects.requireNonNull(PageState.of(new ArticleWrites(10_000).of(change)));
            states.merge(state.key(), state, PageState::merge);
        }
        return index.apply(states.values());
    }

    private void learn(String wiki, String language) {
        index.learn(new WikiId(wiki), language);
    }

    private SearchHits search(String q) {
        return index.search(new SearchRequest(QueryParser.parse(q, 32), q, null, Set.of(0), 50, null));
    }

    private List<String> titles(String q) {
        return search(q).hits().stream()
                .map(hit -> hit.content().title().value())
                .toList();
    }

    /** All that anybody could find out, as one text. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String word : List.of("axon", "fibre", "neurite", "soma", "cell", "dendrite")) {
            search(word).hits().stream()
                    .map(hit -> word + ": " + hit.content() + " " + hit.redirectTitle() + " " + hit.attributionText())
                    .sorted()
                    .forEach(line -> all.append(line).append('\n'));
        }
        return all.toString();
    }
}
