package org.tributary.article.mediawiki.action;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a query can be made of. */
@Singleton
public final class Modules {
    private static final Map<String, String> OWN_PROPS =
            Map.of("revisions", "rv", "info", "in", "contributors", "pc", "categories", "cl", "langlinks", "ll");
    private static final Map<String, String> OWN_LISTS = Map.of("recentchanges", "rc");
    private static final Map<String, String> OWN_METAS = Map.of("siteinfo", "si", "userinfo", "ui", "tokens", "");

    private static final Map<String, Set<String>> OWN_PARTS = Map.of(
            "revisions", RevisionsProp.KNOWN,
            "info", PageInfo.KNOWN,
            "recentchanges", RecentChangesList.KNOWN,
            "siteinfo", SiteInfo.KNOWN,
            "userinfo", UserInfo.KNOWN);

    private final Map<String, ListModule> lists;
    private final Map<String, PropModule> props;

    Modules(@All List<ListModule> lists, @All List<PropModule> props) {
        this.lists = byName(lists, ListModule::name);
        this.props = byName(props, PropModule::name);
    }

    private static <M> Map<String, M> byName(List<M> modules, Function<M, String> name) {
        return modules.stream()
                .collect(Collectors.toMap(name, module -> module, (one, other) -> one, LinkedHashMap::new));
    }

    /** Names of everything that is told of pages. */
    public Set<String> props() {
        return joined(OWN_PROPS.keySet(), props.keySet());
    }

    public Set<String> lists() {
        return joined(OWN_LISTS.keySet(), lists.keySet());
    }

    public Set<String> metas() {
        return OWN_METAS.keySet();
    }

    /** Those that can say of which pages a query is. */
    public Set<String> generators() {
        Set<String> names = new TreeSet<>(OWN_LISTS.keySet());
        lists.values().stream().filter(ListModule::isOfPages).forEach(list -> names.add(list.name()));
        props.values().stream().filter(PropModule::isGenerator).forEach(prop -> names.add(prop.name()));
        return names;
    }

    /** What stands before the names of a module's parameters; empty where there is no such module. */
    public Optional<String> prefix(String name) {
        return list(name)
                .map(ListModule::prefix)
                .or(() -> prop(name).map(PropModule::prefix))
                .or(() -> Stream.of(OWN_PROPS, OWN_LISTS, OWN_METAS)
                        .flatMap(own -> Optional.ofNullable(own.get(name)).stream())
                        .findFirst());
    }

    /** Which of these modules goes on with that parameter: the one whose prefix fits best. */
    String goingOnWith(String parameter, List<String> asked) {
        return asked.stream()
                .filter(name -> prefix(name).filter(parameter::startsWith).isPresent())
                .max(Comparator.comparingInt(name -> prefix(name).orElse("").length()))
                .orElse("query");
    }

    /** What can be asked of one of the modules with its {@code prop}; empty where it is not known to have one. */
    public Set<String> parts(String name) {
        return new TreeSet<>(OWN_PARTS.getOrDefault(name, Set.of()));
    }

    Optional<ListModule> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    Optional<PropModule> prop(String name) {
        return Optional.ofNullable(props.get(name));
    }

    private static Set<String> joined(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
