package org.tributary.search.index.lucene;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.ArticleContent;
import org.tributary.search.document.IndexedPage;

/** Makes Lucene's documents of pages. */
final class PageDocuments {
    /** Lucene refuses words beyond 32,766 bytes; titles have 255 and sane categories not many more. */
    private static final int WHOLE_CHARACTERS_MAX = 1000;

    private PageDocuments() {}

    static Document of(IndexedPage page, String language) {
        Document document = new Document();
        PageKey key = page.key();
        document.add(new StringField(Fields.KEY, key.toString(), Field.Store.NO));
        document.add(new StringField(Fields.WIKI, key.wikiId().value(), Field.Store.NO));
        document.add(new StringField(Fields.LANGUAGE, language, Field.Store.NO));
        document.add(
                new StoredField(Fields.STORED, StoredPage.of(page, language).bytes()));
        ArticleContent content = page.state().content();
        if (content != null) {
            addTitles(document, key.wikiId(), content);
            if (page.isHit()) {
                addSearched(document, page, content, language);
            }
        }
        return document;
    }

    static Term key(PageKey key) {
        return new Term(Fields.KEY, key.toString());
    }

    static Term articleTitle(WikiId wikiId, PageTitle title) {
        return new Term(Fields.ARTICLE_TITLE, titleKey(wikiId, title));
    }

    static Term redirectTarget(WikiId wikiId, PageTitle title) {
        return new Term(Fields.REDIRECT_TARGET, titleKey(wikiId, title));
    }

    /** A title or category as one word. */
    static String whole(String text) {
        String folded = FoldingFilter.fold(text.replace('_', ' ').strip());
        return folded.length() <= WHOLE_CHARACTERS_MAX ? folded : folded.substring(0, WHOLE_CHARACTERS_MAX);
    }

    private static void addTitles(Document document, WikiId wikiId, ArticleContent content) {
        PageTitle target = content.redirectTarget();
        if (!content.isRedirect()) {
            document.add(new StringField(Fields.ARTICLE_TITLE, titleKey(wikiId, content.title()), Field.Store.NO));
        } else if (target != null) {
            document.add(new StringField(Fields.REDIRECT_TARGET, titleKey(wikiId, target), Field.Store.NO));
        }
    }

    private static void addSearched(Document document, IndexedPage page, ArticleContent content, String language) {
        PageKey key = page.key();
        String analysis = Analyses.of(language);
        String title = content.title().display();
        document.add(new StringField(Fields.HIT, Fields.YES, Field.Store.NO));
        document.add(new StringField(Fields.ANALYSIS, analysis, Field.Store.NO));
        document.add(new IntField(Fields.NAMESPACE, content.namespaceId(), Field.Store.NO));
        document.add(new SortedDocValuesField(
                Fields.WIKI_FACET, new BytesRef(key.wikiId().value())));
        document.add(new SortedDocValuesField(Fields.LANGUAGE_FACET, new BytesRef(language)));
        document.add(new NumericDocValuesField(Fields.PAGE_ID, key.pageId().value()));
        document.add(new NumericDocValuesField(Fields.TITLE_LENGTH, title.length()));
        document.add(new StringField(Fields.WHOLE_TITLE, whole(title), Field.Store.NO));
        page.redirectTitles()
                .forEach(
                        redirect -> document.add(new StringField(Fields.WHOLE_TITLE, whole(redirect), Field.Store.NO)));
        content.document()
                .categories()
                .forEach(category ->
                        document.add(new StringField(Fields.WHOLE_CATEGORY, whole(category), Field.Store.NO)));
        for (TextPart part : TextPart.values()) {
            addTexts(document, part, part.texts(page, content), analysis);
        }
    }

    private static void addTexts(Document document, TextPart part, List<String> texts, String analysis) {
        for (String text : texts) {
            document.add(new TextField(part.plainField(), text, Field.Store.NO));
            if (Analyses.hasStems(analysis)) {
                document.add(new TextField(part.stemmedField(analysis), text, Field.Store.NO));
            }
        }
    }

    private static String titleKey(WikiId wikiId, PageTitle title) {
        String value = title.value();
        return wikiId + ":"
                + (value.length() <= WHOLE_CHARACTERS_MAX ? value : value.substring(0, WHOLE_CHARACTERS_MAX));
    }
}
