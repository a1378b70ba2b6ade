package org.tributary.article.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.resolve.Found;
import org.tributary.article.resolve.PastFinder;
import org.tributary.event.article.Attribution;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;

/**
 * An article as the API tells of it.
 *
 * @param redirectedFrom the title asked for, where redirects led on from it
 */
@Schema(name = "Article", description = "An article: its page, the revision shown, and whom to credit")
record ArticleJson(
        @JsonProperty("wiki_id") String wikiId,
        @JsonUnwrapped Page page,
        @JsonProperty("redirected_from") @Nullable PageTitle redirectedFrom,

        @JsonProperty("redirect_fragment")
        @Schema(description = "The section that the redirect leads to which was followed, or this page where it is one")
        @Nullable
        String redirectFragment,

        @Schema(description = "Of the article's ledger: 1, 2, 3 … with every change applied")
        long version,

        @JsonProperty("page_title_now")
        @Schema(description = "Of an article as it stood at an instant: its title today, where that is another one")
        @Nullable
        PageTitle pageTitleNow,

        @JsonProperty("changed_dt") Instant changedDt,
        @JsonProperty("short_description") @Nullable String shortDescription,
        List<String> categories,
        @JsonProperty("language_links") Map<String, String> languageLinks,

        @Schema(description = "Those its source calls") @Nullable
        List<String> templates,

        @Schema(description = "Titles of pages of the same wiki that its source links to, as it writes them") @Nullable
        List<String> links,

        @Nullable RevisionJson revision,
        @Nullable Attribution attribution) {

    static ArticleJson of(ArticleView view) {
        return of(Found.itself(view));
    }

    static ArticleJson of(Found found) {
        return of(found, Optional.empty());
    }

    /** As it stood at an instant. */
    static ArticleJson of(PastFinder.Titled then) {
        return of(
                new Found(then.past().at(), then.redirectedFrom(), then.section()),
                Optional.of(then.past().titleNow()));
    }

    private static ArticleJson of(Found found, Optional<PageTitle> now) {
        ArticleView view = found.article();
        return new ArticleJson(
                view.wikiId().value(),
                view.page(),
                found.redirectedFrom().orElse(null),
                found.section().orElse(null),
                view.version(),
                now.filter(title -> !title.equals(view.page().pageTitle())).orElse(null),
                view.changedDt(),
                view.document().shortDescription(),
                view.document().categories(),
                view.document().languageLinks(),
                view.document().templates(),
                view.document().links(),
                view.current().map(RevisionJson::of).orElse(null),
                view.attribution().orElse(null));
    }
}
