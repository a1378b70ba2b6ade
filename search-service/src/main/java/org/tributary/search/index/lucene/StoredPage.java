package org.tributary.search.index.lucene;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.tributary.event.codec.EventCodec;
import org.tributary.search.document.IndexedPage;
import org.tributary.search.document.PageState;

/** A page as it is kept inside the index, so that it can be shown, merged, and analysed again. */
record StoredPage(PageState state, List<String> redirectTitles, boolean isHit, String language) {
    private static final EventCodec<StoredPage> CODEC = new EventCodec<>(StoredPage.class);

    static StoredPage of(IndexedPage page, String language) {
        return new StoredPage(page.state(), page.redirectTitles(), page.isHit(), language);
    }

    static StoredPage read(BytesRef bytes) {
        byte[] json = new byte[bytes.length];
        System.arraycopy(bytes.bytes, bytes.offset, json, 0, bytes.length);
        return CODEC.decode(json);
    }

    byte[] bytes() {
        return CODEC.encode(this);
    }

    IndexedPage page() {
        return new IndexedPage(state, redirectTitles, isHit);
    }
}
