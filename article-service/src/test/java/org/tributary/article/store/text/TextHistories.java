package org.tributary.article.store.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Histories as articles have them: small changes, blankings and what follows them. */
final class TextHistories {
    private TextHistories() {}

    static List<byte[]> history(Random random, int revisions) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            words.add(Integer.toString(random.nextInt(100_000), Character.MAX_RADIX));
        }
        List<byte[]> history = new ArrayList<>();
        for (int i = 0; i < revisions; i++) {
            boolean isBlanked = random.nextInt(40) == 0;
            int at = random.nextInt(words.size());
            if (random.nextBoolean()) {
                words.add(at, "word" + i);
            } else {
                words.remove(at);
            }
            history.add((isBlanked ? "blanked " + i : String.join(" ", words)).getBytes(StandardCharsets.UTF_8));
        }
        return history;
    }
}
