package org.tributary.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route leads to the service that owns it. */
final class BackendTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/,ARTICLE",
        "GET,/v1/wikis,ARTICLE",
        "GET,/v1/wikis/neurowiki/pages,ARTICLE",
        "GET,/wikis/neurowiki/rest.php/v1/page/Brain,ARTICLE",
        "POST,/wikis/neurowiki/api.php,ARTICLE",
        "POST,/v1/wikis,INGEST",
        "DELETE,/v1/wikis/neurowiki,INGEST",
        "PATCH,/v1/wikis/neurowiki,INGEST",
        "POST,/v1/wikis/neurowiki/verify,INGEST",
        "POST,/v1/wikis/neurowiki/credit-removals,ARTICLE",
        "DELETE,/v1/wikis/neurowiki/credit-removals/1,ARTICLE",
        "POST,/v1/wikis/neurowiki/pages/7/compliance,ARTICLE",
        "PUT,/v1/wikis/neurowiki/licence-exceptions,ARTICLE",
        "POST,/v1/wikis/neurowiki/pages/7/provenance,ARTICLE",
        "PATCH,/v1/wikis/neurowiki/pages/7/provenance/0123456789abcdef,ARTICLE",
        "GET,/v1/imports,INGEST",
        "POST,/v1/imports,INGEST",
        "GET,/v1/imports/neurowiki/dump:sample,INGEST",
        "GET,/v1/feeds,INGEST",
        "GET,/v1/feedsandmore,ARTICLE",
        "GET,/search,SEARCH",
        "GET,/searching,ARTICLE",
        "GET,/v1/search,SEARCH",
        "GET,/v1/complete,SEARCH",
        "GET,/v2/stream/tributary.article_change.v1,ARTICLE",
        "GET,/v1/schemas/tributary/page-change/1.0.0,ARTICLE",
        "GET,/q/openapi,ARTICLE"
    })
    void a_request_goes_to_the_owner_of_its_route(String method, String path, Backend owner) {
        assertThat(Backend.of(method, path)).isEqualTo(owner);
    }
}
