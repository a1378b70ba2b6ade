package org.tributary.ingest.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Scope;

/** Titles are matched as the wiki writes them, in any script, by whichever name its namespaces have. */
final class TitleRulesTest {

    @Test
    void an_empty_scope_is_everything() {
        TitleRules rules = rules(Scope.EVERYTHING);

        assertThat(rules.isEverything()).isTrue();
        assertThat(rules.matches(0, new PageTitle("Anything"))).isTrue();
        assertThat(rules.matches(1, new PageTitle("Diskussion:Anything"))).isTrue();
    }

    @Test
    void namespaces_alone_mean_all_of_their_pages() {
        TitleRules rules = rules(new Scope(List.of(0, 2), List.of(), List.of(), List.of()));

        assertThat(rules.matches(0, new PageTitle("Straße"))).isTrue();
        assertThat(rules.matches(2, new PageTitle("Benutzer:Frau Holle"))).isTrue();
        assertThat(rules.matches(1, new PageTitle("Diskussion:Straße"))).isFalse();
    }

    @Test
    void a_title_is_itself_and_nothing_else_in_any_script() {
        TitleRules rules = rules(new Scope(
                List.of(),
                List.of(),
                List.of("Straße", "東京", "Ελλάδα", "Талант (мера)", "ǅungla", "Diskussion:Straße", "𝔘nicode"),
                List.of()));

        assertThat(rules.matches(0, new PageTitle("Straße"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("STRASSE"))).isFalse();
        assertThat(rules.matches(0, new PageTitle("straße"))).isFalse();
        assertThat(rules.matches(0, new PageTitle("東京"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Ελλάδα"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Талант_(мера)"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("ǅungla"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Ǆungla"))).isFalse();
        assertThat(rules.matches(0, new PageTitle("𝔘nicode"))).isTrue();
        assertThat(rules.matches(1, new PageTitle("Diskussion:Straße"))).isTrue();
        assertThat(rules.matches(1, new PageTitle("Diskussion:東京"))).isFalse();
    }

    @Test
    void a_namespace_may_be_called_by_any_of_its_names() {
        TitleRules rules = rules(new Scope(
                List.of(),
                List.of(),
                List.of("talk:Berg", "BENUTZERIN:Frau_Holle", "Unbekannt:Berg"),
                List.of("User:A")));

        assertThat(rules.matches(1, new PageTitle("Diskussion:Berg"))).isTrue();
        assertThat(rules.matches(2, new PageTitle("Benutzer:Frau Holle"))).isTrue();
        assertThat(rules.matches(2, new PageTitle("Benutzer:Adam"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Unbekannt:Berg"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Berg"))).isFalse();
    }

    @Test
    void a_beginning_counts_within_its_own_namespace() {
        TitleRules rules = rules(new Scope(List.of(), List.of(), List.of(), List.of("Berg", "Diskussion:", "Haus_")));

        assertThat(rules.matches(0, new PageTitle("Bergbau"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Zugberg"))).isFalse();
        assertThat(rules.matches(2, new PageTitle("Benutzer:Bergbau"))).isFalse();
        assertThat(rules.matches(1, new PageTitle("Diskussion:Zugberg"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Haus am See"))).isTrue();
        assertThat(rules.matches(0, new PageTitle("Hausbau"))).isFalse();
    }

    @Test
    void namespaces_narrow_what_titles_and_beginnings_say_and_categories_need_more_than_a_title() {
        TitleRules narrowed = rules(new Scope(List.of(1), List.of(), List.of(), List.of("Berg", "Diskussion:Berg")));
        TitleRules topic = rules(new Scope(List.of(), List.of("Kategorie:Berge"), List.of("Tal"), List.of()));

        assertThat(narrowed.matches(0, new PageTitle("Bergbau"))).isFalse();
        assertThat(narrowed.matches(1, new PageTitle("Diskussion:Bergbau"))).isTrue();
        assertThat(topic.matches(0, new PageTitle("Bergbau"))).isFalse();
        assertThat(topic.matches(0, new PageTitle("Tal"))).isTrue();
    }

    private static TitleRules rules(Scope scope) {
        return new TitleRules(scope, WikisForTests.NAMESPACES);
    }
}
