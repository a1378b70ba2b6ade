package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.ingest.mediawiki.wire.ActionApi;
import org.tributary.ingest.mediawiki.wire.ShortAnswers;

/** Asks which pages are in which categories. */
public final class Memberships {
    /** What anonymous clients may name of pages, and of categories, in one question. */
    private static final int AT_ONCE_MAX = 50;

    /** So that an address stays below what web servers take, even when every byte is escaped. */
    private static final int TITLE_BYTES_AT_ONCE_MAX = 1_500;

    private final ActionApi api;

    Memberships(ActionApi api) {
        this.api = api;
    }

    /**
     * A page as it stands now.
     *
     * @param categories those it is in, of the categories that were asked about
     */
    public record Member(Page page, Set<PageTitle> categories) {
        public Member {
            categories = Set.copyOf(categories);
        }
    }

    /** With how many of these categories, from the first on, one question can be asked; at least one. */
    public static int askedAtOnce(Stream<PageTitle> categories) {
        int asked = 0;
        int bytes = 0;
        for (PageTitle each : categories.limit(AT_ONCE_MAX).toList()) {
            bytes += each.display().getBytes(StandardCharsets.UTF_8).length + 1;
            if (asked > 0 && bytes > TITLE_BYTES_AT_ONCE_MAX) {
                return asked;
            }
            asked++;
        }
        return asked;
    }

    /** Some pages, each with those of some categories that it is in; pages that are not there are absent. */
    public Map<PageId, Member> of(Collection<PageId> pages, Collection<PageTitle> categories) {
        Map<String, String> question = new LinkedHashMap<>(Map.of(
                "prop",
                "info|categories",
                "pageids",
                pages.stream().map(PageId::toString).collect(Collectors.joining("|")),
                "clcategories",
                categories.stream().map(PageTitle::display).collect(Collectors.joining("|")),
                "cllimit",
                "max"));
        Map<PageId, Member> found = new LinkedHashMap<>();
        @Nullable String next = null;
        do {
            if (next != null) {
                question.put("clcontinue", next);
            }
            JsonNode answer = api.query(question);
            answer.path("query").path("pages").forEach(page -> add(page, found));
            String after = answer.path("continue").path("clcontinue").asText();
            ShortAnswers.refuseCircle(api.address().toString(), next, after);
            next = after.isEmpty() ? null : after;
        } while (next != null);
        return found;
    }

    private static void add(JsonNode state, Map<PageId, Member> found) {
        if (state.path("missing").asBoolean() || state.path("title").asText().isBlank()) {
            return;
        }
        Page page = PageReading.page(state, state.path("redirect").asBoolean(), null);
        List<PageTitle> told = new ArrayList<>();
        state.path("categories")
                .forEach(each -> told.add(new PageTitle(each.path("title").asText())));
        found.merge(page.pageId(), new Member(page, Set.copyOf(told)), Memberships::both);
    }

    private static Member both(Member one, Member other) {
        Set<PageTitle> all = new HashSet<>(one.categories());
        all.addAll(other.categories());
        return new Member(one.page(), all);
    }
}
