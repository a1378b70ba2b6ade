package org.tributary.article.store.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.text.DirectoryPage.Place;
import org.tributary.event.identity.PageKey;

/** Reads texts of one page; the pack that was read last stays unpacked, since what is read next mostly lies in it. */
public final class TextReader {
    private final Connection connection;
    private final PageKey page;
    private int number = -1;
    private @Nullable Unpacked pack;

    public TextReader(Connection connection, PageKey page) {
        this.connection = connection;
        this.page = page;
    }

    /**
     * The bytes of a text; empty if it is not held.
     *
     * @throws DamagedTextException if what is held is not what was put there
     */
    public Optional<byte[]> read(TextHash hash) throws SQLException {
        Optional<byte[]> inTail = TailRows.read(connection, page, hash);
        if (inTail.isPresent()) {
            if (!TextHash.of(inTail.get()).equals(hash)) {
                throw new DamagedTextException(page, hash, null);
            }
            return inTail;
        }
        Optional<byte[]> inPack = packed(hash);
        if (inPack.isPresent()) {
            return inPack;
        }
        pack = null; // it may have grown, or a text of it may have been purged, while we looked
        inPack = packed(hash);
        if (inPack.isEmpty() && !places(hash).isEmpty()) {
            throw new DamagedTextException(page, hash, null);
        }
        return inPack;
    }

    private Optional<byte[]> packed(TextHash hash) throws SQLException {
        for (Place place : places(hash)) {
            byte[] text = text(place, hash);
            if (text != null && TextHash.of(text).equals(hash)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private List<Place> places(TextHash hash) throws SQLException {
        return DirectoryRows.find(connection, page, List.of(hash)).getOrDefault(hash, List.of());
    }

    private byte @Nullable [] text(Place place, TextHash hash) throws SQLException {
        Unpacked held = pack;
        if (held == null || number != place.pack()) {
            Optional<PackRows.Held> found = PackRows.load(connection, page, place.pack());
            if (found.isEmpty()) {
                return null;
            }
            try {
                held = found.get().unpacked();
            } catch (RuntimeException e) {
                throw new DamagedTextException(page, hash, e);
            }
            pack = held;
            number = place.pack();
        }
        return held.text(place.place());
    }
}
