package org.tributary.ingest.scope;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tributary.event.identity.PageId;

/** Packs many page numbers into few characters: the distance from each to the next, seven bits a byte, as Base64. */
final class PageNumbers {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private PageNumbers() {}

    static String pack(Collection<PageId> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long before = 0;
        for (PageId page : new TreeSet<>(pages)) {
            long distance = page.value() - before;
            while (distance >= MORE) {
                bytes.write((int) (distance & (MORE - 1)) | MORE);
                distance >>>= BITS;
            }
            bytes.write((int) distance);
            before = page.value();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static NavigableSet<PageId> unpack(String packed) {
        TreeSet<PageId> pages = new TreeSet<>();
        long before = 0;
        long distance = 0;
        int shift = 0;
        for (byte each : Base64.getDecoder().decode(packed)) {
            distance |= (long) (each & (MORE - 1)) << shift;
            shift += BITS;
            if ((each & MORE) == 0) {
                before += distance;
                pages.add(new PageId(before));
                distance = 0;
                shift = 0;
            }
        }
        return pages;
    }
}
