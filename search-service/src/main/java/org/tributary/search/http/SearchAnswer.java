package org.tributary.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.search.document.ArticleContent;
import org.tributary.search.index.SearchHit;

/**
 * The answer to a search.
 *
 * @param total how many pages match
 * @param facets for wikis and languages, how many match in each when all wikis are asked
 * @param next names the place to read on from; null at the end
 */
public record SearchAnswer(
        long total,
        List<Item> items,
        Map<String, Map<String, Long>> facets,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) String next,
        long tookMs) {

    /**
     * A page that was found.
     *
     * @param snippet safe HTML, what was looked for between {@code <mark>} and {@code </mark>}
     * @param redirectTitle the redirect that led here
     * @param licence SPDX expression of the revision
     * @param attributionText whom to credit, ready to be shown
     * @param attributionUrl its credits in every form, as a path of this address
     * @param url where people read it
     */
    public record Item(
            WikiId wikiId,
            PageId pageId,
            PageTitle pageTitle,
            String snippet,
            @Nullable String shortDescription,
            @Nullable String redirectTitle,
            RevisionId revId,
            Instant revDt,
            String licence,
            String attributionText,
            String attributionUrl,
            String url,
            float score) {

        static Item of(SearchHit hit) {
            ArticleContent content = hit.content();
            WikiId wikiId = hit.place().key().wikiId();
            return new Item(
                    wikiId,
                    hit.place().key().pageId(),
                    content.title(),
                    hit.snippet(),
                    content.document().shortDescription(),
                    hit.redirectTitle(),
                    content.revId(),
                    content.revDt(),
                    content.licence(),
                    hit.attributionText(),
                    ArticleAddress.attribution(hit.place().key(), content.revId()),
                    ArticleAddress.of(wikiId, content.title()),
                    hit.place().score());
        }

        /** The title as people read it. */
        public String displayTitle() {
            return pageTitle.display();
        }
    }
}
