package org.tributary.ingest.scope;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FollowingPlan;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.mediawiki.PageLists;
import org.tributary.ingest.mediawiki.WikiReaders;
import org.tributary.ingest.mediawiki.told.FoundTitle;
import org.tributary.ingest.push.PushAddress;
import org.tributary.ingest.push.PushSources;

/**
 * Asks a wiki whether a plan can be followed on it, and puts titles into its own spelling, since only the wiki knows which
 * letters it takes for the same.
 */
@Singleton
public final class PlanCheck {
    private static final int CATEGORY = 14;

    private final WikiReaders readers;
    private final ScopeConfig config;

    PlanCheck(WikiReaders readers, ScopeConfig config) {
        this.readers = readers;
        this.config = config;
    }

    /**
     * The plan as the wiki would write it.
     *
     * @throws Problem that names what of it cannot be followed
     * @throws org.tributary.ingest.mediawiki.wire.WikiProblem if the wiki does not answer
     */
    public FollowingPlan checked(Wiki wiki, FollowingPlan plan) {
        Scope scope = plan.scope();
        needFew("plan.scope.titles", scope.titles(), config.titlesMax());
        needFew("plan.scope.categories", scope.categories(), config.categoriesMax());
        needFew("plan.scope.prefixes", scope.prefixes(), config.prefixesMax());
        needFew("plan.push_sources", plan.pushSources(), config.pushSourcesMax());
        List<String> sources = plan.pushSources();
        for (int index = 0; index < sources.size(); index++) {
            needAddress("plan.push_sources[" + index + "]", sources.get(index));
        }
        boolean isAsked = !scope.titles().isEmpty()
                || !scope.categories().isEmpty()
                || !scope.prefixes().isEmpty();
        PageLists lists =
                isAsked ? readers.reader(wiki).orElseThrow(() -> needApi(wiki)).lists() : null;
        return lists == null ? plan : spelled(wiki, plan, lists);
    }

    private FollowingPlan spelled(Wiki wiki, FollowingPlan plan, PageLists lists) {
        Scope scope = plan.scope();
        TitleRules places =
                new TitleRules(new Scope(scope.namespaces(), List.of(), List.of(), List.of()), wiki.namespaces());
        List<String> categories = categories(wiki, scope.categories(), lists);
        List<String> titles = titles("plan.scope.titles", scope.titles(), lists, places);
        List<String> prefixes = prefixes(wiki, scope.prefixes(), lists, places);
        return new FollowingPlan(
                new Scope(scope.namespaces(), categories, titles, prefixes),
                plan.history(),
                plan.sourceHtml(),
                plan.pushSources(),
                plan.deletedPages());
    }

    private static List<String> titles(
            String parameter, List<String> written, PageLists lists, @Nullable TitleRules places) {
        List<FoundTitle> found = lists.at(written);
        Set<String> titles = new LinkedHashSet<>();
        for (int index = 0; index < found.size(); index++) {
            FoundTitle each = found.get(index);
            String place = parameter + "[" + index + "]";
            if (each.problem() != null) {
                throw Problem.badParameter(place, "'" + each.asked() + "' " + each.problem());
            }
            if (places != null && !places.allows(each.namespaceId())) {
                throw leftOut(place, each.asked(), each.namespaceId());
            }
            titles.add(each.title());
        }
        return List.copyOf(titles);
    }

    private List<String> categories(Wiki wiki, List<String> written, PageLists lists) {
        String word = wiki.namespaces().stream()
                .filter(each -> each.id() == CATEGORY)
                .map(Namespace::name)
                .findFirst()
                .orElse("Category");
        List<String> full = written.stream()
                .map(each ->
                        PlacedTitle.of(each, wiki.namespaces()).namespaceId() == CATEGORY ? each : word + ":" + each)
                .toList();
        List<String> titles = titles("plan.scope.categories", full, lists, null);
        for (int index = 0; index < titles.size(); index++) {
            long members = lists.membersTotal(titles.get(index));
            if (members > config.pagesMax()) {
                throw Problem.badParameter(
                        "plan.scope.categories[" + index + "]",
                        "'" + titles.get(index) + "' has " + members
                                + " pages, and tributary.ingest.scope.pages-max is " + config.pagesMax());
            }
        }
        return titles;
    }

    /** The wiki spells what could be a title; a space at the end, which it would drop, tells words from their beginnings. */
    private static List<String> prefixes(Wiki wiki, List<String> written, PageLists lists, TitleRules places) {
        List<String> prefixes = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            String each = written.get(index);
            String parameter = "plan.scope.prefixes[" + index + "]";
            PlacedTitle placed = PlacedTitle.of(each, wiki.namespaces());
            if (placed.namespaceId() < 0 || !places.allows(placed.namespaceId())) {
                throw leftOut(parameter, each, placed.namespaceId());
            }
            if (placed.name().isEmpty()) {
                prefixes.add(each.strip());
                continue;
            }
            FoundTitle found = lists.at(List.of(each.strip())).getFirst();
            if (found.problem() != null) {
                throw Problem.badParameter(parameter, "'" + each + "' " + found.problem());
            }
            boolean endsInSpace = each.endsWith(" ") || each.endsWith("_");
            prefixes.add(endsInSpace ? found.title() + "_" : found.title());
        }
        return prefixes.stream().distinct().toList();
    }

    private static void needFew(String parameter, List<?> some, int max) {
        if (some.size() > max) {
            throw Problem.badParameter(parameter, "has " + some.size() + " entries, and at most " + max + " are taken");
        }
    }

    private static void needAddress(String parameter, String address) {
        if (address.equals(PushSources.NONE)) {
            return;
        }
        try {
            PushAddress.of(address);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(parameter, String.valueOf(e.getMessage()));
        }
    }

    private static Problem leftOut(String parameter, String written, int namespaceId) {
        return Problem.badParameter(
                parameter,
                "'" + written + "' is in namespace " + namespaceId + ", which plan.scope.namespaces leaves out");
    }

    private static Problem needApi(Wiki wiki) {
        return Problem.conflict(
                wiki.wikiId() + " was only imported and cannot be asked: follow it first", "imports_only");
    }
}
