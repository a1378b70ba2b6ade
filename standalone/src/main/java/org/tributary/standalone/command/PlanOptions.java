package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.terminal.Refusal;
import picocli.CommandLine.Option;

/** What of a wiki is to be followed, and how, in the words of the command line. */
final class PlanOptions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Option(
            names = "--namespace",
            paramLabel = "N",
            description = "Only pages of this namespace, by number or name; may be given more than once")
    List<String> namespaces = new ArrayList<>();

    @Option(
            names = "--category",
            paramLabel = "C",
            description = "Pages in this category, not those in categories within it; may be given more than once")
    List<String> categories = new ArrayList<>();

    @Option(names = "--title", paramLabel = "T", description = "This page; may be given more than once")
    List<String> titles = new ArrayList<>();

    @Option(
            names = "--titles-from",
            paramLabel = "FILE",
            description = "The pages whose titles this file lists, one a line, in UTF-8")
    @Nullable
    Path titlesFrom;

    @Option(
            names = "--prefix",
            paramLabel = "P",
            description = "Pages whose titles begin so; may be given more than once")
    List<String> prefixes = new ArrayList<>();

    @Option(
            names = "--current-only",
            negatable = true,
            description = "Read only the current revision of each page, not its past; what happens from now on is kept")
    @Nullable
    Boolean currentOnly;

    @Option(
            names = "--source-html",
            negatable = true,
            description = "Ask the wiki for its own HTML of each current revision, templates expanded")
    @Nullable
    Boolean sourceHtml;

    @Option(
            names = "--purge-deleted",
            negatable = true,
            description =
                    "Take what is held of a page out of storage when the wiki deletes the page, not only out of view")
    @Nullable
    Boolean purgeDeleted;

    @Option(
            names = "--push",
            paramLabel = "URL",
            description = "Where the wiki tells of changes by itself: an event stream, or udp://host:port;"
                    + " may be given more than once")
    List<String> pushSources = new ArrayList<>();

    /** The plan as far as it was given; empty when nothing was. */
    Optional<ObjectNode> plan() {
        ObjectNode scope = JSON.objectNode();
        put(scope, "namespaces", namespaces);
        put(scope, "categories", categories);
        put(scope, "titles", allTitles());
        put(scope, "prefixes", prefixes);
        ObjectNode plan = JSON.objectNode();
        if (!scope.isEmpty()) {
            plan.set("scope", scope);
        }
        if (currentOnly != null) {
            plan.put("history", currentOnly ? "current" : "full");
        }
        if (sourceHtml != null) {
            plan.put("source_html", sourceHtml);
        }
        put(plan, "push_sources", pushSources);
        if (purgeDeleted != null) {
            plan.put("deleted_pages", purgeDeleted ? "purge" : "keep");
        }
        return plan.isEmpty() ? Optional.empty() : Optional.of(plan);
    }

    /** A whole scope in place of the one that holds, everything where nothing is named. */
    static ObjectNode everything() {
        ObjectNode scope = JSON.objectNode();
        List.of("namespaces", "categories", "titles", "prefixes").forEach(scope::putArray);
        return scope;
    }

    private List<String> allTitles() {
        List<String> all = new ArrayList<>(titles);
        if (titlesFrom != null) {
            read(titlesFrom).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(all::add);
        }
        return all;
    }

    private static List<String> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.stream().allMatch(String::isBlank)) {
                throw new Refusal("There is no title in " + file + ".");
            }
            return lines;
        } catch (MalformedInputException e) {
            throw new Refusal(file + " is not in UTF-8.", e);
        } catch (IOException e) {
            throw new Refusal("There is no file of titles to read at " + file + ".", e);
        }
    }

    private static void put(ObjectNode node, String member, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(node.putArray(member)::add);
        }
    }
}
