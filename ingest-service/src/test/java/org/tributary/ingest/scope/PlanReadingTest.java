package org.tributary.ingest.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.frame.Problem;

/** A plan is read as an operator writes it, and whatever is wrong is named. */
final class PlanReadingTest {

    @Test
    void namespaces_go_by_number_name_and_alias() throws Exception {
        FollowingPlan plan = read("""
                {"scope": {"namespaces": [0, "talk", "Kategorie", "1"], "titles": [" Berg "], "prefixes": ["Haus "]},
                 "history": "current", "source_html": true, "push_sources": ["udp://127.0.0.1:8390"],
                 "deleted_pages": "purge"}
                """);

        assertThat(plan.scope().namespaces()).containsExactly(0, 1, 14);
        assertThat(plan.scope().titles()).containsExactly("Berg");
        assertThat(plan.scope().prefixes()).containsExactly("Haus ");
        assertThat(plan.history()).isEqualTo(HistoryDepth.CURRENT);
        assertThat(plan.sourceHtml()).isTrue();
        assertThat(plan.pushSources()).containsExactly("udp://127.0.0.1:8390");
        assertThat(plan.purgesDeleted()).isTrue();
    }

    @Test
    void what_is_not_said_stays_as_it_was() throws Exception {
        FollowingPlan before = read("{\"scope\": {\"titles\": [\"Berg\"]}, \"history\": \"current\"}");

        FollowingPlan after = new PlanReading(WikisForTests.NAMESPACES)
                .read(EventCodec.mapper().readTree("{\"scope\": {\"prefixes\": [\"Tal\"]}}"), before);

        assertThat(after.scope().titles()).containsExactly("Berg");
        assertThat(after.scope().prefixes()).containsExactly("Tal");
        assertThat(after.history()).isEqualTo(HistoryDepth.CURRENT);
        assertThat(new PlanReading(List.of()).read(null, before)).isSameAs(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scope': {'namespaces': [0, 1, 99]}}    | plan.scope.namespaces[2]",
                "{'scope': {'namespaces': [-1]}}          | plan.scope.namespaces[0]",
                "{'scope': {'namespaces': 0}}             | plan.scope.namespaces",
                "{'scope': {'categories': ['A', ' ']}}    | plan.scope.categories[1]",
                "{'scope': {'titles': [['A']]}}           | plan.scope.titles[0]",
                "{'scope': {'category': ['A']}}           | plan.scope.category",
                "{'scope': []}                            | plan.scope",
                "{'history': 'some'}                      | plan.history",
                "{'source_html': 'yes'}                   | plan.source_html",
                "{'push_sources': [null]}                 | plan.push_sources[0]",
                "{'deleted_pages': 'burn'}                | plan.deleted_pages",
                "{'scopes': {}}                           | plan.scopes",
                "[]                                       | plan"
            },
            quoteCharacter = '"')
    void what_cannot_be_is_named(String json, String parameter) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.body().get("parameter")).isEqualTo(parameter.strip()));
    }

    private static FollowingPlan read(String json) throws JsonProcessingException {
        return new PlanReading(WikisForTests.NAMESPACES)
                .read(EventCodec.mapper().readTree(json), FollowingPlan.DEFAULT);
    }
}
