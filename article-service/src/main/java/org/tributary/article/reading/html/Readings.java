package org.tributary.article.reading.html;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.tributary.article.content.Reading;
import org.tributary.article.decide.TextHash;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.document.Documents;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.Slot;

/** Our own HTML of revisions, made once for each text. */
@Singleton
public final class Readings {
    private final Documents documents;

    Readings(Documents documents) {
        this.documents = documents;
    }

    /** A revision as HTML; its text was read a moment ago, so it is one that is shown. */
    public Reading of(WikiView wiki, RevisionView shown, String text) {
        Slot main = shown.revision().mainSlot();
        Documents.Source source = new Documents.Source(
                new PageKey(shown.wikiId(), shown.pageId()),
                TextHash.of(text.getBytes(StandardCharsets.UTF_8)),
                main == null ? "wikitext" : main.contentModel(),
                wiki.wiki());
        return documents.reading(source, text);
    }
}
