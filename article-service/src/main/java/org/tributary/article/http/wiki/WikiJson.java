package org.tributary.article.http.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.WikiStatus;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.PriorRights;
import org.tributary.event.wiki.Rights;

/**
 * A wiki as the API tells of it.
 *
 * @param licence an SPDX expression
 */
@Schema(name = "Wiki", description = "A wiki that is followed or was imported, and how fresh the copy is")
record WikiJson(
        @JsonProperty("wiki_id") String wikiId,
        String name,
        String url,
        String language,

        @Schema(description = "SPDX expression; NOASSERTION where the wiki states nothing")
        String licence,

        @JsonProperty("licence_name") String licenceName,
        @JsonProperty("licence_url") @Nullable String licenceUrl,
        long pages,
        long revisions,

        @JsonProperty("lag_seconds")
        @Schema(description = "How far behind the wiki the copy may be; absent unless followed live")
        @Nullable
        Long lagSeconds,

        @Schema(description = "backfilling, live, paused, finished or broken")
        String state,

        WikiStatus.@Nullable Advance progress,
        @Nullable String problem,
        List<String> notices,

        @Schema(description = "What the wiki states of its rights; absent where it states nothing")
        Rights rights,

        @JsonProperty("prior_rights")
        @Schema(description = "What it stated before, oldest first, each with when it was seen to state something else")
        List<PriorRights> priorRights,

        List<Namespace> namespaces,

        @Schema(description = "What of the wiki is followed, and how")
        FollowingPlan plan,

        @JsonProperty("last_verification")
        @Schema(description = "The last comparison with the wiki that was finished")
        @Nullable
        VerificationJson lastVerification) {

    static WikiJson of(WikiView view, @Nullable VerificationJson lastVerification, Instant now) {
        WikiStatus status = WikiStatus.of(view, now);
        return new WikiJson(
                view.wiki().wikiId().value(),
                view.wiki().name(),
                view.wiki().url(),
                view.wiki().language(),
                view.licence().spdx(),
                view.licence().name(),
                view.licence().url(),
                view.pages(),
                view.revisions(),
                status.lagSeconds().orElse(null),
                status.state(),
                status.progress().isEmpty() ? null : status.progress().getFirst(),
                status.problem().orElse(null),
                view.wiki().notices(),
                view.wiki().rights(),
                Objects.requireNonNullElse(view.wiki().priorRights(), List.of()),
                view.wiki().namespaces(),
                view.wiki().followedBy(),
                lastVerification);
    }
}
