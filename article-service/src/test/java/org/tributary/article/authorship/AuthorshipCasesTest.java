package org.tributary.article.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens of which people said where they come from are found to come from there. */
final class AuthorshipCasesTest {

    @Test
    void tokens_come_from_where_people_say() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (AuthorshipCase told : AuthorshipCase.all()) {
            expected.put(told.id(), told.expected());
            found.put(told.id(), told.found(Mode.BEST));
        }

        assertThat(found).hasSize(17).isEqualTo(expected);
    }
}
