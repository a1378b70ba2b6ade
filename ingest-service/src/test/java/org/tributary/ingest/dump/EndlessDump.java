package org.tributary.ingest.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** A dump of several gigabytes that is made while it is read, each part of it made to fill memory. */
final class EndlessDump extends InputStream {
    static final int REVISIONS_OF_ONE_PAGE = 250_000;
    static final int REVISIONS_OF_ODD_NAMES = 100_000;

    private static final int MILLION = 1_000_000;
    private static final byte[] KIBIBYTE = "x".repeat(1024).getBytes(UTF_8);
    private static final String TIME = "</id><timestamp>2020-01-02T03:04:05Z</timestamp>";

    private final Deque<Part> parts = new ArrayDeque<>();
    private byte[] part = {};
    private int position;
    private int made;

    EndlessDump() {
        add(1, any -> bytes(DumpsForTests.HEAD));
        page(
                1,
                new Part(
                        REVISIONS_OF_ONE_PAGE,
                        i -> bytes("<revision><id>" + (i + 1) + TIME + "<text>r</text></revision>")));
        page(
                2,
                new Part(1, any -> bytes("<revision><id>21" + TIME + "<text>")),
                new Part(2 * 1024 * 1024, any -> KIBIBYTE),
                new Part(1, any -> bytes("</text></revision>")));
        page(
                3,
                new Part(1, any -> bytes("<revision><id>31</id>")),
                new Part(MILLION, any -> bytes("<a>")),
                new Part(1, any -> bytes("</revision>")));
        page(
                4,
                new Part(1, any -> bytes("<revision><id>41</id><text")),
                new Part(MILLION / 4, i -> bytes(" a" + i + "='1'")),
                new Part(1, any -> bytes("/></revision>")));
        page(
                5,
                new Part(
                        REVISIONS_OF_ODD_NAMES,
                        i -> bytes("<revision><id>" + (i + 1) + "</id><n" + i + "/></revision>")));
        add(1, any -> bytes(DumpsForTests.page(9, "Last", DumpsForTests.revision(91, "the rest goes on"))));
        add(1, any -> bytes(DumpsForTests.END));
    }

    /** A piece that comes so often, each time as made from its number. */
    private record Part(int times, IntFunction<byte[]> make) {}

    private void add(int times, IntFunction<byte[]> make) {
        parts.add(new Part(times, make));
    }

    private void page(int id, Part... inside) {
        add(1, any -> bytes("<page><title>P" + id + "</title><ns>0</ns><id>" + id + "</id>"));
        parts.addAll(List.of(inside));
        add(1, any -> bytes("</page>"));
    }

    private boolean isAtEnd() {
        while (position == part.length) {
            Part now = parts.peek();
            if (now == null) {
                return true;
            }
            if (made == now.times) {
                parts.remove();
                made = 0;
            } else {
                part = now.make.apply(made++);
                position = 0;
            }
        }
        return false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int read = 0;
        while (read < length && !isAtEnd()) {
            int now = Math.min(length - read, part.length - position);
            System.arraycopy(part, position, into, offset + read, now);
            position += now;
            read += now;
        }
        return read == 0 && length > 0 ? -1 : read;
    }
}
