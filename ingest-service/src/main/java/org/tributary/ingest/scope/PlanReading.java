package org.tributary.ingest.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.DeletedPages;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Scope;
import org.tributary.frame.Problem;

/**
 * Reads a plan, or a change to one, as an operator writes it. What is not said stays as it was; whatever is wrong is
 * told with the member it stands in.
 */
public final class PlanReading {
    private static final Set<String> MEMBERS =
            Set.of("scope", "history", "source_html", "push_sources", "deleted_pages");
    private static final Set<String> SCOPE_MEMBERS = Set.of("namespaces", "categories", "titles", "prefixes");

    private final List<Namespace> namespaces;

    /** Reads plans for a wiki with these namespaces, which may be called by number, name or alias. */
    public PlanReading(List<Namespace> namespaces) {
        this.namespaces = List.copyOf(namespaces);
    }

    /**
     * Reads a plan.
     *
     * @param json null where nothing is said
     * @throws Problem if it says what cannot be
     */
    public FollowingPlan read(@Nullable JsonNode json, FollowingPlan before) {
        if (json == null || json.isNull()) {
            return before;
        }
        needMembers("plan", json, MEMBERS);
        JsonNode html = json.path("source_html");
        if (!html.isMissingNode() && !html.isBoolean()) {
            throw Problem.badParameter("plan.source_html", "must be true or false");
        }
        return new FollowingPlan(
                json.has("scope") ? scope(json.path("scope"), before.scope()) : before.scope(),
                json.has("history") ? history(json.path("history")) : before.history(),
                html.isBoolean() ? html.asBoolean() : before.sourceHtml(),
                json.has("push_sources") ? texts("plan.push_sources", json.path("push_sources")) : before.pushSources(),
                json.has("deleted_pages") ? deletedPages(json.path("deleted_pages")) : before.deletedPages());
    }

    private Scope scope(JsonNode json, Scope before) {
        needMembers("plan.scope", json, SCOPE_MEMBERS);
        return new Scope(
                json.has("namespaces") ? numbers(json.path("namespaces")) : before.namespaces(),
                json.has("categories") ? texts("plan.scope.categories", json.path("categories")) : before.categories(),
                json.has("titles") ? texts("plan.scope.titles", json.path("titles")) : before.titles(),
                json.has("prefixes") ? texts("plan.scope.prefixes", json.path("prefixes")) : before.prefixes());
    }

    private static HistoryDepth history(JsonNode json) {
        return switch (json.asText()) {
            case "full" -> HistoryDepth.FULL;
            case "current" -> HistoryDepth.CURRENT;
            default -> throw Problem.badParameter("plan.history", "must be full or current");
        };
    }

    /** What is the rule anyway is not written down, so that two plans that say the same are equal. */
    private static @Nullable DeletedPages deletedPages(JsonNode json) {
        return switch (json.asText()) {
            case "keep" -> null;
            case "purge" -> DeletedPages.PURGE;
            default -> throw Problem.badParameter("plan.deleted_pages", "must be keep or purge");
        };
    }

    private List<Integer> numbers(JsonNode json) {
        List<String> written = texts("plan.scope.namespaces", json);
        List<Integer> numbers = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            int number = number("plan.scope.namespaces[" + index + "]", written.get(index));
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private int number(String parameter, String written) {
        Namespace found = namespaces.stream()
                .filter(each -> Integer.toString(each.id()).equals(written) || PlacedTitle.isCalled(each, written))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        parameter,
                        "the wiki has no namespace '" + written + "': there are "
                                + String.join(
                                        ", ",
                                        namespaces.stream()
                                                .filter(each -> each.id() >= 0)
                                                .map(PlanReading::told)
                                                .toList())));
        if (found.id() < 0) {
            throw Problem.badParameter(parameter, "pages of " + found.name() + " are made up and have no history");
        }
        return found.id();
    }

    private static String told(Namespace namespace) {
        return namespace.name().isEmpty() ? namespace.id() + "" : namespace.id() + " (" + namespace.name() + ")";
    }

    private static List<String> texts(String parameter, JsonNode json) {
        if (!json.isArray()) {
            throw Problem.badParameter(parameter, "must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < json.size(); index++) {
            JsonNode each = json.path(index);
            String text = each.asText().strip();
            if (!each.isTextual() && !each.isIntegralNumber()) {
                throw Problem.badParameter(parameter + "[" + index + "]", "must be text");
            }
            if (text.isEmpty()) {
                throw Problem.badParameter(parameter + "[" + index + "]", "is empty");
            }
            texts.add(parameter.endsWith("prefixes") ? each.asText().stripLeading() : text);
        }
        return texts;
    }

    private static void needMembers(String parameter, JsonNode json, Set<String> known) {
        if (!json.isObject()) {
            throw Problem.badParameter(parameter, "must be an object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Problem.badParameter(
                        parameter + "." + name,
                        "is unknown: there are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }
}
