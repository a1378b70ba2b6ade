package org.tributary.article.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.event.identity.Sha1;

/** Every SHA-1 that an event can name comes back from its bytes. */
final class ImpliedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000",
                "phoiac9h4m842xq45sp7s6u21eteeq1",
                "000000000000000000000000000000z",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
            })
    void a_sha1_comes_back_from_its_bytes(String digits) {
        byte[] bytes = Implied.bytes(new Sha1(digits));

        assertThat(Implied.sha1(bytes)).isEqualTo(new Sha1(digits));
        assertThat(bytes).hasSizeBetween(20, 21);
    }

    @Test
    void none_stays_none() {
        assertThat(Implied.sha1(Implied.bytes(null))).isNull();
    }
}
