package org.tributary.article.crediting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.reuse.SourceCredits;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;

/**
 * The credits of some articles of a wiki.
 *
 * @param url where people read the wiki
 * @param rightsText and {@code rightsUrl}: what the wiki itself says of its licence
 * @param licence of text that is saved now
 * @param next the cursor of those that follow
 */
public record WikiCredits(
        WikiId wikiId,
        String name,
        String url,
        String language,
        Licence licence,
        @Nullable String rightsText,
        @Nullable String rightsUrl,
        List<String> notices,
        List<Item> items,
        @Nullable String next) {
    private static final int ARTICLES = 50;
    private static final int ARTICLES_MAX = 500;

    /**
     * The credits of an article.
     *
     * @param sources pages that text of it was taken from
     * @param text one paragraph that says everything
     * @param attributionUrl where they are in every form, as a path of this address
     */
    public record Item(
            long pageId,
            String pageTitle,
            @Nullable Long revId,
            String sourceUrl,
            String revisionUrl,
            String historyUrl,
            long contributorsTotal,
            String licence,
            @Nullable String licenceUrl,
            String attributionUrl,
            String contributorsHref,
            List<Source> sources,
            String text) {

        static Item of(ArticleView article, Attribution attribution, List<CreditedSource> sources) {
            String page = ReadingPath.wiki(article.wikiId()) + "/pages/"
                    + article.page().pageId();
            return new Item(
                    article.page().pageId().value(),
                    attribution.title(),
                    article.current()
                            .map(view -> view.revision().revId().value())
                            .orElse(null),
                    attribution.sourceUrl(),
                    attribution.revisionUrl(),
                    attribution.historyUrl(),
                    attribution.contributorsTotal(),
                    attribution.licence().spdx(),
                    attribution.licence().url(),
                    "/v1" + page + "/attribution",
                    page + "/contributors",
                    sources.stream().map(Source::of).toList(),
                    Attributions.with(attribution, sources).text());
        }
    }

    /**
     * A page that text of an article was taken from.
     *
     * @param url null where it is not known, as is {@code historyUrl}
     * @param terms {@code same} as those of the article, {@code other}, {@code unknown}, or {@code apart} where they do not
     *     allow this use
     * @param byWayOf the title of the source that took text from it; null where the article itself did
     * @param furtherUrl where further pages are found that are not told; null where all are told
     */
    public record Source(
            String title,
            String wikiName,
            @Nullable String url,
            @Nullable String historyUrl,
            String licence,
            String terms,
            @Nullable String byWayOf,
            @Nullable String furtherUrl) {
        static Source of(CreditedSource source) {
            return new Source(
                    source.title(),
                    source.wikiName(),
                    source.url(),
                    source.historyUrl(),
                    source.licence().spdx(),
                    source.terms().name().toLowerCase(Locale.ROOT),
                    source.wayTitle(),
                    source.furtherUrl());
        }

        /** Where a browser may be sent to read it; empty where nowhere. */
        public String href() {
            return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
        }
    }

    static WikiCredits of(
            WikiView view,
            ArticleReader reader,
            SourceCredits sources,
            @Nullable String limit,
            @Nullable String cursor) {
        int count = Parameters.limit(limit, ARTICLES, ARTICLES_MAX);
        long after = cursor == null ? 0 : Parameters.place("cursor", cursor);
        List<ArticleView> articles = reader.articlesAfter(view.wiki().wikiId(), after, count + 1);
        boolean isMore = articles.size() > count;
        List<ArticleView> shown = isMore ? articles.subList(0, count) : articles;
        Map<PageId, List<CreditedSource>> owed = sources.of(view, shown);
        return new WikiCredits(
                view.wiki().wikiId(),
                view.wiki().name(),
                view.wiki().url(),
                view.wiki().language(),
                view.licence(),
                view.wiki().rights().text(),
                view.wiki().rights().url(),
                view.wiki().notices(),
                shown.stream()
                        .flatMap(article -> article
                                .attribution()
                                .map(credit -> Item.of(
                                        article,
                                        credit,
                                        owed.getOrDefault(article.page().pageId(), List.of())))
                                .stream())
                        .toList(),
                isMore ? shown.getLast().page().pageId().toString() : null);
    }
}
