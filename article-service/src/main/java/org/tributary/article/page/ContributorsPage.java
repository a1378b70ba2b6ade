package org.tributary.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.contribution.Choice;
import org.tributary.article.contribution.Order;
import org.tributary.article.page.wrote.Picture;
import org.tributary.article.reading.contributors.ContributorsQuery;
import org.tributary.event.identity.WikiId;

/**
 * Who made an article, and the ways to narrow that down.
 *
 * @param wrote whose words are left; shown where the list begins, none where it goes on
 * @param summary how many they are and how many edits of theirs count
 * @param moreHref where the list goes on; empty at its end
 * @param exportHref the same list for programs
 */
record ContributorsPage(
        Subject subject,
        List<Picture> wrote,
        List<ContributorLine> lines,
        List<Filter> filters,
        List<Filter> orders,
        String summary,
        String moreHref,
        String exportHref) {

    /** Something that can be chosen. */
    record Filter(String href, String text, boolean isChosen) {}

    static ContributorsPage of(
            Subject subject,
            WikiId wikiId,
            List<Picture> wrote,
            ContributorsQuery query,
            ContributorsQuery.Answer answer) {
        Choice choice = query.choice();
        Map<String, String> now = parameters(choice, query.order());
        String path = subject.pagesHref() + "/contributors";
        Toggle toggle = new Toggle(path, now);
        List<Filter> filters = List.of(
                toggle.of("bots", "exclude", "without bots"),
                toggle.of("reverted", "exclude", "without reverted edits"),
                toggle.of("minor", "exclude", "without minor edits"),
                toggle.of("minimum_bytes", "100", "100 bytes or more"));
        List<Filter> orders = List.of(
                toggle.order("edits", "most edits", query.order() == Order.EDITS),
                toggle.order("first", "first to edit", query.order() == Order.FIRST),
                toggle.order("last", "last to edit", query.order() == Order.LAST));
        return new ContributorsPage(
                subject,
                wrote,
                answer.items().stream()
                        .map(one -> ContributorLine.of(wikiId, one))
                        .toList(),
                filters,
                orders,
                Shown.count(answer.total(), "contributor") + ", " + Shown.count(answer.edits(), "edit"),
                answer.next().map(next -> address(path, now, "cursor", next)).orElse(""),
                address("/v1" + path, now, "limit", "500"));
    }

    private static Map<String, String> parameters(Choice choice, Order order) {
        Map<String, String> now = new TreeMap<>();
        switch (choice.bots()) {
            case INCLUDE -> now.remove("bots");
            case EXCLUDE -> now.put("bots", "exclude");
            case ONLY -> now.put("bots", "only");
        }
        if (!choice.areRevertedCounted()) {
            now.put("reverted", "exclude");
        }
        if (!choice.areMinorCounted()) {
            now.put("minor", "exclude");
        }
        if (choice.growthBytesMin() > 0) {
            now.put("minimum_bytes", Long.toString(choice.growthBytesMin()));
        }
        switch (order) {
            case EDITS -> now.remove("sort");
            case FIRST -> now.put("sort", "first");
            case LAST -> now.put("sort", "last");
        }
        return now;
    }

    private static String address(String path, Map<String, String> parameters, String more, String value) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put(more, value);
        return address(path, all);
    }

    private static String address(String path, Map<String, String> parameters) {
        List<String> parts = new ArrayList<>();
        parameters.forEach((name, value) -> parts.add(name + "=" + ReadingPath.parameter(value)));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /** Makes links that choose, or choose no more. */
    private record Toggle(String path, Map<String, String> now) {
        Filter of(String parameter, String value, String text) {
            boolean isChosen = now.containsKey(parameter);
            Map<String, String> then = new TreeMap<>(now);
            if (isChosen) {
                then.remove(parameter);
            } else {
                then.put(parameter, value);
            }
            return new Filter(address(path, then), text, isChosen);
        }

        Filter order(String value, String text, boolean isChosen) {
            return new Filter(address(path, now, "sort", value), text, isChosen);
        }
    }
}
