package org.tributary.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageTitle;

/** A redirect is known by its first words. */
final class RedirectTextTest {
    private static final List<String> KEYWORDS = List.of("#REDIRECT", "#WEITERLEITUNG");

    @Test
    void the_target_is_read_from_the_link_after_the_keyword() {
        assertThat(RedirectText.target(" \n#redirect: [[ Some page#Section|shown]] rest", KEYWORDS))
                .contains(new PageTitle("Some_page"));
        assertThat(RedirectText.target("#WEITERLEITUNG [[:Kategorie:X]]", KEYWORDS))
                .contains(new PageTitle("Kategorie:X"));
    }

    @Test
    void a_text_that_only_mentions_it_is_no_redirect() {
        assertThat(RedirectText.target("See #REDIRECT [[A]]", KEYWORDS)).isEmpty();
        assertThat(RedirectText.target("#REDIRECT to [[A]]", KEYWORDS)).isEmpty();
        assertThat(RedirectText.target("", KEYWORDS)).isEmpty();
    }
}
