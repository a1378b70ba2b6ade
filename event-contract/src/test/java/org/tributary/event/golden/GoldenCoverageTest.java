package org.tributary.event.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.RestateReason;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.schema.PublishedSchema;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.HistoryDepth;

/** Whoever adds a kind of event also adds a golden file of it, and says it in the schema. */
final class GoldenCoverageTest {

    @Test
    void every_kind_of_page_change_has_a_golden_file() {
        assertThat(told("page-change", "/page_change_kind"))
                .isEqualTo(words(PageChangeKind.class))
                .isEqualTo(kinds(PageChange.class));
    }

    @Test
    void every_permitted_type_of_event_has_a_golden_file() {
        assertThat(typesIn("page-change")).containsExactlyInAnyOrder(PageChange.class.getPermittedSubclasses());
        assertThat(typesIn("article-change")).containsExactlyInAnyOrder(ArticleChange.class.getPermittedSubclasses());
    }

    @Test
    void every_reason_to_restate_has_a_golden_file() {
        assertThat(told("page-change", "/reason")).isEqualTo(words(RestateReason.class));
    }

    @Test
    void every_kind_of_article_change_has_a_golden_file() {
        assertThat(told("article-change", "/article_change_kind")).isEqualTo(kinds(ArticleChange.class));
    }

    @Test
    void every_kind_of_contributor_has_a_golden_file() {
        Set<String> kinds = trees("article-change")
                .flatMap(tree -> tree.at("/attribution/contributors").valueStream())
                .map(contributor -> contributor.path("kind").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).isEqualTo(words(ContributorKind.class));
    }

    @Test
    void every_state_of_following_and_of_a_feed_has_a_golden_file() {
        assertThat(told("wiki", "/following")).isEqualTo(words(Following.class));
        assertThat(told("wiki", "/plan/history")).isEqualTo(words(HistoryDepth.class));
        assertThat(told("ingest-checkpoint", "/state")).isEqualTo(words(FeedState.class));
    }

    @Test
    void every_kind_of_divergence_has_a_golden_file() {
        Set<String> kinds = trees("repair-request")
                .flatMap(tree -> tree.at("/kinds").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).isEqualTo(words(DivergenceKind.class));
    }

    @Test
    void every_schema_has_golden_files() {
        assertThat(PublishedSchema.all()).allSatisfy(schema -> assertThat(GoldenFile.of(schema.name()))
                .as(schema.name())
                .isNotEmpty());
    }

    @Test
    void whatever_a_wiki_can_hide_is_hidden_in_some_golden_file() {
        assertThat(List.of("content", "comment", "editor")).allSatisfy(what -> assertThat(trees("page-change"))
                .as(what)
                .anyMatch(tree -> tree.at("/revision/is_" + what + "_visible").isBoolean()
                        && !tree.at("/revision/is_" + what + "_visible").asBoolean()));
    }

    private static Set<String> told(String stream, String pointer) {
        return trees(stream)
                .map(tree -> tree.at(pointer))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Class<?>> typesIn(String stream) {
        return GoldenFile.of(stream).stream()
                .map(file -> file.decode(file.tree()).getClass())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> trees(String stream) {
        return GoldenFile.of(stream).stream().map(GoldenFile::tree);
    }

    private static Set<String> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
