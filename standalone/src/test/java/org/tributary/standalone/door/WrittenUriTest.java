package org.tributary.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients write in addresses is taken for what they mean. */
final class WrittenUriTest {

    @ParameterizedTest
    @CsvSource({
        "/wikis/a/api.php?prop=info|revisions,/wikis/a/api.php?prop=info%7Crevisions",
        "/page/A%20b%2Fc?x=1&y=%7C#z,/page/A%20b%2Fc?x=1&y=%7C%23z",
        "/page/100%?q=%zz,/page/100%25?q=%25zz",
        "'/page/[[A]]?q=\"<{^`\\}>\"',/page/%5B%5BA%5D%5D?q=%22%3C%7B%5E%60%5C%7D%3E%22",
        "/page/Ã¼,/page/%C3%BC"
    })
    void what_cannot_stand_in_an_address_is_encoded(String written, String encoded) {
        assertThat(WrittenUri.encoded(written)).isEqualTo(encoded);
        assertThat(URI.create(encoded)).isNotNull();
    }
}
