package org.tributary.article.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.diff.html.DiffInline;
import org.tributary.article.diff.html.DiffTable;

/** Whatever two texts are, each form of their difference leads from one to the other. */
final class DiffPropertyTest {
    private static final DiffLimits WHOLE = new DiffLimits(20_000, 20_000, 1_000, Duration.ofMinutes(1));
    private static final Pattern HUNK = Pattern.compile("(?s)@@ -(\\d+)(?:,(\\d+))? [+](\\d+)(?:,(\\d+))? @@.*");
    private static final String UNENDED = "\\ No newline at end of file";
    private static final String[] WORDS = ("river mill == = barley [[copper]] {{tower}} ''' \u00A0 \t & < \" 東京 に行きます "
                    + "ภาษาไทย 👩‍👧 cafe\u0301 שלום 𠮷 \r # @@ --- +++ \\")
            .split(" ", -1);

    /** Two texts of which the second was made from the first by edits and moves. */
    private record Pair(String from, String to) {}

    @Test
    void rows_give_back_both_texts() {
        for (int seed = 0; seed < 400; seed++) {
            Pair pair = pair(new Random(seed));

            TextDiff diff = TextDiff.between(pair.from(), pair.to(), true, WHOLE);

            assertThat(TextDiffTest.side(diff, true)).as("seed %d", seed).isEqualTo(LineChanges.lines(pair.from()));
            assertThat(TextDiffTest.side(diff, false)).as("seed %d", seed).isEqualTo(LineChanges.lines(pair.to()));
        }
    }

    @Test
    void bytes_added_less_bytes_removed_is_how_much_longer_the_text_became() {
        for (int seed = 0; seed < 400; seed++) {
            Pair pair = pair(new Random(seed));

            TextDiff diff = TextDiff.between(pair.from(), pair.to(), true, WHOLE);

            assertThat(diff.bytesAdded() - diff.bytesRemoved())
                    .as("seed %d", seed)
                    .isEqualTo((long) bytes(pair.to()) - bytes(pair.from()));
        }
    }

    @Test
    void a_patch_applied_to_the_first_text_gives_the_second() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Pair pair = pair(random);
            DiffLimits limits = new DiffLimits(20_000, 0, random.nextInt(4), Duration.ofMinutes(1));

            String patch = TextDiff.unified(pair.from(), pair.to(), true, limits, "a", "b");

            assertThat(patched(pair.from(), patch)).as("seed %d", seed).isEqualTo(pair.to());
        }
    }

    @Test
    void tables_give_back_both_texts() {
        for (int seed = 0; seed < 100; seed++) {
            Pair pair = pair(new Random(seed));
            TextDiff diff = TextDiff.between(pair.from(), pair.to(), true, WHOLE);
            Document table = read(DiffTable.of(diff));
            Document inline = read(DiffInline.of(diff));
            List<String> from = lines(pair.from());
            List<String> to = lines(pair.to());

            assertThat(lines(table, "td.gone, td.same:not(.again)", "s"))
                    .as("seed %d", seed)
                    .isEqualTo(from);
            assertThat(lines(table, "td.come, td.same.again", "s"))
                    .as("seed %d", seed)
                    .isEqualTo(to);
            assertThat(lines(inline, "td.gone, td.same, td.mixed", "ins"))
                    .as("seed %d", seed)
                    .isEqualTo(from);
            assertThat(lines(inline, "td.come, td.same, td.mixed", "del"))
                    .as("seed %d", seed)
                    .isEqualTo(to);
        }
    }

    /** HTML takes a carriage return for a line end. */
    private static List<String> lines(String text) {
        return LineChanges.lines(text).stream()
                .map(line -> line.replace('\r', '\n'))
                .toList();
    }

    private static Document read(String html) {
        Document document = Jsoup.parse(html.replace('\r', '\n'));
        document.select("a.move").forEach(move -> {
            if (move.nextSibling() instanceof TextNode space) {
                space.text(space.getWholeText().substring(1));
            }
            move.remove();
        });
        return document;
    }

    private static List<String> lines(Document table, String cells, String without) {
        List<String> lines = new ArrayList<>();
        for (Element cell : table.select(cells)) {
            Element kept = cell.clone();
            kept.select(without).forEach(Element::remove);
            lines.add(kept.wholeText());
        }
        return lines;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Pair pair(Random random) {
        List<String> from = new ArrayList<>();
        for (int line = random.nextInt(25); line > 0; line--) {
            from.add(line(random));
        }
        List<String> to = new ArrayList<>(from);
        for (int edit = random.nextInt(6); edit > 0; edit--) {
            edit(to, random);
        }
        Pair pair = new Pair(String.join("\n", from), String.join("\n", to));
        return pair.from().equals(pair.to()) ? pair(random) : pair;
    }

    private static void edit(List<String> lines, Random random) {
        if (lines.isEmpty() || random.nextInt(4) == 0) {
            lines.add(random.nextInt(lines.size() + 1), line(random));
            return;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        if (random.nextInt(3) == 0) {
            lines.set(at, line + " " + WORDS[random.nextInt(WORDS.length)]);
            return;
        }
        lines.subList(at, at + 1).clear();
        if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
    }

    private static String line(Random random) {
        return random.ints(random.nextInt(9), 0, WORDS.length)
                .mapToObj(word -> WORDS[word])
                .collect(Collectors.joining(" "));
    }

    /** Applies a patch strictly, as a tool would that does not guess. */
    private static String patched(String text, String patch) {
        List<String> from = ended(text);
        StringBuilder to = new StringBuilder();
        String[] lines = patch.split("\n", -1);
        assertThat(lines[1]).startsWith("+++ ");
        int read = 0;
        int at = 2;
        while (at < lines.length && !lines[at].isEmpty()) {
            Matcher hunk = HUNK.matcher(lines[at++]);
            assertThat(hunk.matches())
                    .as("line %d of the patch begins a hunk", at)
                    .isTrue();
            int gone = count(hunk.group(2));
            int come = count(hunk.group(4));
            int start = Integer.parseInt(hunk.group(1)) - (gone == 0 ? 0 : 1);
            from.subList(read, start).forEach(to::append);
            read = start;
            while (gone > 0 || come > 0) {
                char sign = lines[at].charAt(0);
                String line = lines[at].substring(1);
                boolean isUnended = lines[at + 1].equals(UNENDED);
                at += isUnended ? 2 : 1;
                String whole = isUnended ? line : line + "\n";
                if (sign != '+') {
                    assertThat(from.get(read++)).isEqualTo(whole);
                    gone--;
                }
                if (sign != '-') {
                    to.append(whole);
                    come--;
                }
            }
        }
        from.subList(read, from.size()).forEach(to::append);
        return to.toString();
    }

    private static int count(@Nullable String group) {
        return group == null ? 1 : Integer.parseInt(group);
    }

    private static List<String> ended(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
