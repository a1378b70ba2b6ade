package org.tributary.article.authorship.table;

import com.github.luben.zstd.Zstd;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several columns, one after another and packed together. */
public final class Columns {
    private static final int LEVEL = 12;
    private static final byte PACKED = 1;
    private static final byte PLAIN = 0;

    private final Column[] columns;

    /** So many empty columns. */
    public Columns(int count) {
        columns = Stream.generate(Column::new).limit(count).toArray(Column[]::new);
    }

    /** One of them, by its number from 0. */
    public Column column(int number) {
        return columns[number];
    }

    /** All of them as bytes. */
    public byte[] packed() {
        Column all = new Column();
        for (Column column : columns) {
            all.unsigned(column.size());
        }
        for (Column column : columns) {
            all.addAll(column.toArray());
        }
        byte[] plain = all.toArray();
        byte[] packed = Zstd.compress(plain, LEVEL);
        boolean isSmaller = packed.length + Integer.BYTES < plain.length;
        Column result = new Column();
        result.unsigned(isSmaller ? PACKED : PLAIN);
        if (isSmaller) {
            result.unsigned(plain.length);
        }
        result.addAll(isSmaller ? packed : plain);
        return result.toArray();
    }

    /** A reader for each of so many columns. */
    public static ColumnReader[] unpacked(byte[] bytes, int count) {
        ColumnReader head = new ColumnReader(bytes, 0, bytes.length);
        boolean isPacked = head.count() == PACKED;
        int length = isPacked ? head.count() : 0;
        byte[] plain = isPacked ? Zstd.decompress(head.rest(), length) : head.rest();
        ColumnReader reader = new ColumnReader(plain, 0, plain.length);
        int[] sizes = IntStream.range(0, count).map(number -> reader.count()).toArray();
        return IntStream.of(sizes).mapToObj(reader::part).toArray(ColumnReader[]::new);
    }
}
