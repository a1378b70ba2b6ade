package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.Action;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.Modules;
import org.tributary.article.settings.ArticleSettings;

/** {@code action=paraminfo}: which modules there are and how their parameters begin, for programs that ask before they ask. */
@Singleton
final class ParamInfo implements Action {
    private static final String QUERY = "query";

    private final Instance<Action> actions;
    private final Modules modules;
    private final int max;

    ParamInfo(@Any Instance<Action> actions, Modules modules, ArticleSettings settings) {
        this.actions = actions;
        this.modules = modules;
        this.max = settings.mediawiki().rowsMax();
    }

    @Override
    public Set<String> names() {
        return Set.of("paraminfo");
    }

    @Override
    public JsonNode answer(String name, Exchange exchange, boolean isPosted) {
        Set<String> wanted = new TreeSet<>(exchange.parameters().values("modules"));
        exchange.parameters().values("querymodules").forEach(module -> wanted.add(QUERY + "+" + module));
        if (exchange.parameters().flag("mainmodule")) {
            wanted.add("main");
        }
        exchange.parameters().flag("helpformat");
        ObjectNode answer = MediaWikiJson.object();
        ObjectNode told = answer.putObject(name).put("helpformat", "none");
        ArrayNode list = told.putArray("modules");
        for (String path : wanted) {
            described(path).ifPresentOrElse(list::add, () -> exchange.warnings()
                    .add(name, "The module \"" + path + "\" does not exist."));
        }
        return answer;
    }

    private Optional<ObjectNode> described(String path) {
        if (path.equals("main")) {
            ObjectNode main = module("main", "main", "", "");
            ArrayNode parameters = main.putArray("parameters");
            choice(parameters, 1, "action", actionNames(), "");
            choice(parameters, 2, "format", List.of("json", "xml"), "");
            return Optional.of(main);
        }
        if (path.equals(QUERY)) {
            ObjectNode query = module(QUERY, QUERY, "action", "");
            ArrayNode parameters = query.putArray("parameters");
            choice(parameters, 1, "prop", modules.props(), QUERY + "+");
            choice(parameters, 2, "list", modules.lists(), QUERY + "+");
            choice(parameters, 3, "meta", modules.metas(), QUERY + "+");
            choice(parameters, 4, "generator", modules.generators(), QUERY + "+");
            return Optional.of(query);
        }
        if (path.startsWith(QUERY + "+")) {
            String name = path.substring(QUERY.length() + 1);
            return modules.prefix(name).map(prefix -> part(name, prefix));
        }
        return actionNames().contains(path) ? Optional.of(action(path)) : Optional.empty();
    }

    private static ObjectNode action(String name) {
        ObjectNode action = module(name, name, "action", "");
        action.putArray("parameters");
        return action;
    }

    private ObjectNode part(String name, String prefix) {
        String group = modules.props().contains(name) ? "prop" : modules.lists().contains(name) ? "list" : "meta";
        ObjectNode part = module(name, QUERY + "+" + name, group, prefix);
        if (modules.generators().contains(name)) {
            part.put("generator", true);
        }
        ArrayNode parameters = part.putArray("parameters");
        if (!group.equals("meta")) {
            parameters
                    .addObject()
                    .put("index", 1)
                    .put("name", "limit")
                    .put("type", "limit")
                    .put("default", 10)
                    .put("min", 1)
                    .put("max", max)
                    .put("highmax", max);
        }
        Set<String> told = modules.parts(name);
        if (!told.isEmpty()) {
            ObjectNode prop = parameters
                    .addObject()
                    .put("index", parameters.size())
                    .put("name", "prop")
                    .put("multi", true);
            limited(prop);
            told.forEach(prop.putArray("type")::add);
        }
        return part;
    }

    private Set<String> actionNames() {
        Set<String> names = new TreeSet<>();
        names.add(QUERY);
        actions.forEach(action -> names.addAll(action.names()));
        return names;
    }

    private static ObjectNode module(String name, String path, String group, String prefix) {
        return MediaWikiJson.object()
                .put("name", name)
                .put("classname", "Api" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .put("path", path)
                .put("group", group)
                .put("prefix", prefix)
                .put("readrights", true);
    }

    private static void choice(
            ArrayNode parameters, int index, String name, Collection<String> values, String submodules) {
        ObjectNode parameter = parameters.addObject().put("index", index).put("name", name);
        ArrayNode type = parameter.putArray("type");
        values.forEach(type::add);
        boolean isMulti = submodules.equals(QUERY + "+") && !name.equals("generator");
        parameter.put("multi", isMulti);
        if (isMulti) {
            limited(parameter);
        }
        ObjectNode paths = parameter.putObject("submodules");
        values.forEach(value -> paths.put(value, submodules + value));
    }

    /** As MediaWiki has it; programs know by it that more than one value may be given. */
    private static void limited(ObjectNode parameter) {
        parameter.put("lowlimit", 50).put("highlimit", 500).put("limit", 50);
    }
}
