package org.tributary.event.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;

/**
 * A wiki that is followed, or of which a dump was imported.
 *
 * @param url where people read it, for example its main page
 * @param apiUrl its Action API, {@code …/api.php}; null when only dumps are known
 * @param articleUrl address of an article with {@code $1} for the title; null where unknown
 * @param language its content language, BCP 47
 * @param generator the software, for example {@code MediaWiki 1.39.13}
 * @param redirectKeywords words that make a page a redirect, such as {@code #REDIRECT}
 * @param notices disclaimers that go with every text of this wiki
 * @param dt when this was learnt
 * @param plan what of it is followed, and how; null for {@link FollowingPlan#DEFAULT}
 * @param priorRights what it said of its licence before, oldest first; null where it never said anything else
 * @param interwiki the prefixes by which it links pages of other wikis, in lower case, each with the address of a page
 *     there with {@code $1} for the title; null where they are not known
 */
public record Wiki(
        WikiId wikiId,
        String name,
        String url,
        @Nullable String apiUrl,
        @Nullable String articleUrl,
        String language,
        @Nullable String generator,
        Rights rights,
        List<Namespace> namespaces,
        List<String> redirectKeywords,
        List<String> notices,
        Following following,
        Instant dt,
        @Nullable FollowingPlan plan,
        @Nullable List<PriorRights> priorRights,
        @Nullable Map<String, String> interwiki) {

    public static final String SCHEMA = "/tributary/wiki/1.0.0";

    public Wiki {
        namespaces = List.copyOf(namespaces);
        redirectKeywords = List.copyOf(redirectKeywords);
        notices = List.copyOf(notices);
        priorRights = priorRights == null ? null : List.copyOf(priorRights);
        interwiki = interwiki == null ? null : Collections.unmodifiableMap(new TreeMap<>(interwiki));
    }

    /** A wiki that always said the same of its licence, and of whose prefixes nothing is known. */
    public Wiki(
            WikiId wikiId,
            String name,
            String url,
            @Nullable String apiUrl,
            @Nullable String articleUrl,
            String language,
            @Nullable String generator,
            Rights rights,
            List<Namespace> namespaces,
            List<String> redirectKeywords,
            List<String> notices,
            Following following,
            Instant dt,
            @Nullable FollowingPlan plan) {
        this(
                wikiId,
                name,
                url,
                apiUrl,
                articleUrl,
                language,
                generator,
                rights,
                namespaces,
                redirectKeywords,
                notices,
                following,
                dt,
                plan,
                null,
                null);
    }

    /** A wiki that is followed as a wiki is when nobody says otherwise. */
    public Wiki(
            WikiId wikiId,
            String name,
            String url,
            @Nullable String apiUrl,
            @Nullable String articleUrl,
            String language,
            @Nullable String generator,
            Rights rights,
            List<Namespace> namespaces,
            List<String> redirectKeywords,
            List<String> notices,
            Following following,
            Instant dt) {
        this(
                wikiId,
                name,
                url,
                apiUrl,
                articleUrl,
                language,
                generator,
                rights,
                namespaces,
                redirectKeywords,
                notices,
                following,
                dt,
                null);
    }

    @JsonProperty("$schema")
    public String schema() {
        return SCHEMA;
    }

    /** The same wiki, wanted otherwise. */
    public Wiki with(Following wanted, Instant now) {
        return new Wiki(
                wikiId,
                name,
                url,
                apiUrl,
                articleUrl,
                language,
                generator,
                rights,
                namespaces,
                redirectKeywords,
                notices,
                wanted,
                now,
                plan,
                priorRights,
                interwiki);
    }

    /** The same wiki, followed by another plan. */
    public Wiki with(FollowingPlan wanted, Instant now) {
        return new Wiki(
                wikiId,
                name,
                url,
                apiUrl,
                articleUrl,
                language,
                generator,
                rights,
                namespaces,
                redirectKeywords,
                notices,
                following,
                now,
                wanted,
                priorRights,
                interwiki);
    }

    /** What it said of its licence at that time, as far as that is known: before it was first asked, what it said then. */
    public Rights rightsAt(Instant time) {
        List<PriorRights> prior = priorRights == null ? List.of() : priorRights;
        return prior.stream()
                .filter(each -> time.isBefore(each.untilDt()))
                .findFirst()
                .map(PriorRights::rights)
                .orElse(rights);
    }

    /** The plan by which it is followed. */
    public FollowingPlan followedBy() {
        return plan == null ? FollowingPlan.DEFAULT : plan;
    }
}
