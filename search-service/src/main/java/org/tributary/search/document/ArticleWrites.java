package org.tributary.search.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.event.page.RedirectPageLink;

/**
 * Says what each article change asks of the index.
 *
 * @param textCharactersMax of an article's text no more than this is searched, in UTF-16 units
 */
public record ArticleWrites(int textCharactersMax) {

    /** The write that this change asks for. */
    public IndexWrite of(ArticleChange change) {
        if (change.page().namespaceId() < 0) {
            return new IndexWrite.Ignored(change.key(), IgnoredReason.VIRTUAL_NAMESPACE);
        }
        return switch (change) {
            case ArticleChange.Updated updated -> updated(updated);
            case ArticleChange.HistoryExtended extended ->
                new IndexWrite.VersionOnly(
                        extended.key(),
                        extended.version(),
                        extended.attribution().text(),
                        null);
            case ArticleChange.Withdrawn withdrawn -> new IndexWrite.Tombstone(withdrawn.key(), withdrawn.version());
            case ArticleChange.Redacted redacted ->
                new IndexWrite.VersionOnly(
                        redacted.key(),
                        redacted.version(),
                        redacted.attribution().text(),
                        redacted.revision().isContentVisible()
                                ? null
                                : redacted.revision().revId());
        };
    }

    /** Whether after this change something must not be kept any more that was told before. */
    public static boolean hides(ArticleChange change) {
        return switch (change) {
            case ArticleChange.Updated updated -> !updated.revision().isContentVisible();
            case ArticleChange.HistoryExtended _ -> false;
            case ArticleChange.Withdrawn _, ArticleChange.Redacted _ -> true;
        };
    }

    private IndexWrite updated(ArticleChange.Updated change) {
        if (!change.revision().isContentVisible()) {
            return new IndexWrite.Tombstone(change.key(), change.version());
        }
        Page page = change.page();
        ArticleContent content = new ArticleContent(
                page.pageTitle(),
                page.namespaceId(),
                page.isRedirect(),
                page.isRedirect() ? target(page.redirectPageLink()) : null,
                change.revision().revId(),
                change.revision().revDt(),
                change.licence().spdx(),
                searched(change.document()));
        return new IndexWrite.Put(
                change.key(), change.version(), content, change.attribution().text());
    }

    /** A fragment names a section of the target, and search finds whole articles. */
    private static @Nullable PageTitle target(@Nullable RedirectPageLink link) {
        if (link == null || link.interwikiPrefix() != null) {
            return null;
        }
        String title = link.pageTitle().value();
        int fragment = title.indexOf('#');
        String whole = fragment < 0 ? title : title.substring(0, fragment);
        return whole.isBlank() ? null : new PageTitle(whole);
    }

    private ArticleDocument searched(ArticleDocument document) {
        return new ArticleDocument(
                document.shortDescription(),
                cut(document.openingText()),
                List.copyOf(document.headings()),
                cut(document.text()),
                document.categories(),
                Map.of());
    }

    private String cut(String text) {
        if (text.length() <= textCharactersMax) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(textCharactersMax - 1));
        return text.substring(0, splitsPair ? textCharactersMax - 1 : textCharactersMax);
    }
}
