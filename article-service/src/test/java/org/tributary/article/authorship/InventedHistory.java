package org.tributary.article.authorship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tributary.event.identity.RevisionId;

/** The revisions of a page that nobody wrote: edits of every kind, by a seed. */
final class InventedHistory {
    private static final List<String> WORDS = List.of(
            "river",
            "mill",
            "bridge",
            "the",
            "of",
            "and",
            "in",
            "1872",
            "1873",
            "[[Weir|weir]]",
            "stone",
            "stones",
            "flooded",
            "{{cite|url=http://example.org/a?b=c |year=1901}}",
            "神社",
            "東京都の川",
            "ΣΑΣ:Α",
            "e.g.",
            "''water''",
            "<ref>p. 3</ref>");

    private final Random random;
    private final List<RevisionText> revisions = new ArrayList<>();
    private final List<List<String>> texts = new ArrayList<>();

    private InventedHistory(long seed) {
        this.random = new Random(seed);
    }

    static List<RevisionText> of(long seed, int count) {
        InventedHistory history = new InventedHistory(seed);
        history.texts.add(new ArrayList<>(List.of(history.paragraph(), history.paragraph())));
        for (int n = 0; n < count; n++) {
            history.edit(n);
        }
        return history.revisions;
    }

    private void edit(int n) {
        List<String> text = new ArrayList<>(texts.get(texts.size() - 1));
        int place = text.isEmpty() ? 0 : random.nextInt(text.size());
        switch (random.nextInt(12)) {
            case 0 -> text.clear();
            case 1 -> text.add(place, paragraph());
            case 2 -> text.add(place, text.isEmpty() ? paragraph() : text.get(random.nextInt(text.size())));
            case 3 -> text = new ArrayList<>(texts.get(random.nextInt(texts.size())));
            case 4 -> text.add(place, "{|\n|-\n| " + sentence() + "\n|-\n| " + sentence() + "\n|}");
            case 5 -> text.add(place, "spam spam ".repeat(random.nextInt(60)));
            case 6 -> text.add(0, text.isEmpty() ? "" : text.remove(place));
            default -> {
                if (text.isEmpty()) {
                    text.add(paragraph());
                } else {
                    text.set(place, edited(text.get(place)));
                }
            }
        }
        texts.add(text);
        boolean isHidden = random.nextInt(20) == 0;
        revisions.add(new RevisionText(
                new RevisionId(1_000 + 7L * n - random.nextInt(5)),
                Instant.ofEpochSecond(1_600_000_000L + 60L * n),
                isHidden ? null : String.join("\n\n", text),
                null,
                random.nextBoolean() ? "a summary" : null,
                random.nextBoolean(),
                random.nextInt(4) == 0 ? "0|192.0.2." + random.nextInt(9) : Integer.toString(random.nextInt(5))));
    }

    private String edited(String paragraph) {
        List<String> words = new ArrayList<>(List.of(paragraph.split(" ", -1)));
        for (int n = random.nextInt(4); n >= 0; n--) {
            int place = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.add(place, word());
                case 1 -> words.set(place, word());
                default -> {
                    if (words.size() > 1) {
                        words.remove(place);
                    }
                }
            }
        }
        return String.join(" ", words);
    }

    private String paragraph() {
        StringBuilder paragraph = new StringBuilder();
        for (int n = random.nextInt(6); n >= 0; n--) {
            paragraph.append(sentence()).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return paragraph.toString();
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder(word());
        for (int n = random.nextInt(25); n >= 0; n--) {
            sentence.append(' ').append(word());
        }
        return sentence.append('.').toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
