package org.tributary.ingest.dump.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is UTF-8 here is what Java's own strict decoder takes. */
final class StrictUtf8Test {

    @Test
    void every_start_of_a_sign_is_judged_as_java_does() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                assertAgrees((byte) first, (byte) second, (byte) 'x');
                assertAgrees((byte) first, (byte) second, (byte) 0x80);
                assertAgrees((byte) first, (byte) second, (byte) 0x80, (byte) 0xBF, (byte) 'x');
            }
        }
    }

    @Test
    void long_stretches_are_judged_as_java_does() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = "plain text, ä, € and \uD83D\uDE00; "
                    .repeat(1 + random.nextInt(5))
                    .getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);

            assertAgrees(bytes);
        }
    }

    private static void assertAgrees(byte... bytes) {
        assertThat(StrictUtf8.firstFlaw(bytes, 0, bytes.length) == bytes.length)
                .as("%s", bytes)
                .isEqualTo(javaTakes(bytes));
    }

    private static boolean javaTakes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
