package org.tributary.ingest.publish;

import java.util.Random;

/** Text that does not compress well, the same on every run. */
final class RandomText {
    private RandomText() {}

    static String of(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('#' + random.nextInt(90)));
        }
        return text.toString().replace('\\', '!').replace('"', '!');
    }
}
