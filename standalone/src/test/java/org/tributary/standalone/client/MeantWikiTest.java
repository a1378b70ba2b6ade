package org.tributary.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.tributary.standalone.terminal.Refusal;

/** A person may name a wiki by its id or by any address on its host, as long as only one can be meant. */
final class MeantWikiTest {

    @Test
    void an_id_is_itself_and_an_address_means_the_one_wiki_on_its_host() {
        JsonNode wikis = wikis("one", "https://one.example.org/wiki/Main_Page", "two", "https://two.example.org:8443/");

        assertThat(MeantWiki.among(wikis, "two")).isEqualTo("two");
        assertThat(MeantWiki.among(wikis, "https://ONE.example.org/w/api.php")).isEqualTo("one");
        assertThat(MeantWiki.among(wikis, "one.example.org")).isEqualTo("one");
        assertThat(MeantWiki.among(wikis, "https://two.example.org:8443/wiki/X"))
                .isEqualTo("two");
    }

    @Test
    void what_could_be_several_or_none_is_refused_with_what_there_is() {
        JsonNode wikis = wikis("one", "https://example.org/one/", "two", "https://example.org/two/");

        assertThatThrownBy(() -> MeantWiki.among(wikis, "https://example.org/one/"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("one, two");
        assertThatThrownBy(() -> MeantWiki.among(wikis, "three"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No wiki is held as three")
                .hasMessageContaining("one, two");
    }

    private static JsonNode wikis(String... idsAndUrls) {
        ArrayNode wikis = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < idsAndUrls.length; index += 2) {
            wikis.addObject().put("wiki_id", idsAndUrls[index]).put("url", idsAndUrls[index + 1]);
        }
        return wikis;
    }
}
