package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tributary.article.content.Mentions;
import org.tributary.article.reading.WikiView;
import org.tributary.event.identity.PageId;

/** One request and what is to be said of it beside its answer: warnings, and where to go on. */
public final class Exchange {
    private static final String DIVIDE = "||";

    private final WikiView wiki;
    private final ActionParameters parameters;
    private final Warnings warnings;
    private final Form form;
    private final Set<String> finished = new LinkedHashSet<>();
    private final Map<String, String> onward;
    private final Map<String, String> generatorOnward = new LinkedHashMap<>();
    private final Map<PageId, Mentions> mentions;
    private final boolean isListOnly;
    private boolean isBatchComplete = true;

    Exchange(WikiView wiki, ActionParameters parameters, Warnings warnings, Form form) {
        this.wiki = wiki;
        this.parameters = parameters;
        this.warnings = warnings;
        this.form = form;
        this.onward = new LinkedHashMap<>();
        this.mentions = new HashMap<>();
        String given = parameters.text("continue").orElse("");
        if (given.contains(DIVIDE)) {
            Arrays.stream(given.substring(given.indexOf(DIVIDE) + 2).split("\\|", -1))
                    .filter(name -> !name.isEmpty())
                    .forEach(finished::add);
        } else if (!given.isEmpty()) {
            throw ActionError.badContinue();
        }
        this.isListOnly = given.startsWith("-" + DIVIDE);
    }

    private Exchange(Exchange whole) {
        this.wiki = whole.wiki;
        this.parameters = whole.parameters.ofGenerator();
        this.warnings = whole.warnings;
        this.form = whole.form;
        this.onward = whole.generatorOnward;
        this.mentions = whole.mentions;
        this.isListOnly = false;
    }

    /** The part of a request that says of which pages it is, where a list or the pages' own links say so. */
    Exchange ofGenerator() {
        return new Exchange(this);
    }

    /** Whether the answers before have said all that is to be said of pages. */
    boolean isListOnly() {
        return isListOnly;
    }

    public WikiView wiki() {
        return wiki;
    }

    public ActionParameters parameters() {
        return parameters;
    }

    public Warnings warnings() {
        return warnings;
    }

    public Form form() {
        return form;
    }

    /** What the text of a page names, read once for all modules. */
    public Mentions mentions(PageId page, Supplier<Mentions> read) {
        return mentions.computeIfAbsent(page, unread -> read.get());
    }

    /** Whether a module has said everything in the answers before. */
    boolean isFinished(String module) {
        return finished.contains(module);
    }

    void finish(String module) {
        finished.add(module);
    }

    /** Whether a module had more to say than it did. */
    boolean hasMoreAfter(Runnable module) {
        int before = onward.size();
        module.run();
        return onward.size() > before;
    }

    /** A module about pages has more to say. */
    public void goOnWithPages(String parameter, String value) {
        isBatchComplete = false;
        onward.put(parameter, value);
    }

    /** A list has more rows. */
    public void goOnWithList(String parameter, String value) {
        onward.put(parameter, value);
    }

    /**
     * The head of an answer, before what was asked for.
     *
     * @param moduleOf which module a parameter is of that says where to go on
     */
    void write(ObjectNode answer, UnaryOperator<String> moduleOf) {
        if (parameters.flag("rawcontinue")) {
            writeRaw(answer, moduleOf);
            writeHead(answer);
            return;
        }
        form.mark(answer, "batchcomplete", isBatchComplete);
        if (isBatchComplete && !generatorOnward.isEmpty()) {
            finished.clear();
        }
        Map<String, String> generator = isBatchComplete ? prefixed() : parameters.generatorPlace();
        if (!onward.isEmpty() || !generator.isEmpty()) {
            ObjectNode json = answer.putObject("continue");
            onward.forEach(json::put);
            generator.forEach(json::put);
            String pages = isBatchComplete && generator.isEmpty() ? "-" : String.join("|", generator.keySet());
            json.put("continue", pages + DIVIDE + String.join("|", finished));
        }
        writeHead(answer);
    }

    /** Where each module goes on, as programs want it that are older than MediaWiki 1.21 and put it together themselves. */
    private void writeRaw(ObjectNode answer, UnaryOperator<String> moduleOf) {
        if (onward.isEmpty() && generatorOnward.isEmpty()) {
            return;
        }
        ObjectNode json = answer.putObject("query-continue");
        onward.forEach((parameter, value) ->
                json.withObjectProperty(moduleOf.apply(parameter)).put(parameter, value));
        generatorOnward.forEach((parameter, value) ->
                json.withObjectProperty(moduleOf.apply(parameter)).put("g" + parameter, value));
    }

    /** What any answer may begin with. */
    void writeHead(ObjectNode answer) {
        parameters.text("requestid").ifPresent(id -> answer.put("requestid", id));
        if (parameters.flag("curtimestamp")) {
            answer.put("curtimestamp", parameters.now().toString());
        }
        if (parameters.flag("responselanginfo")) {
            answer.put("uselang", "en").put("errorlang", "en");
        }
        parameters.warnOfUnused();
        warnings.write(answer, new Faults(parameters.text("errorformat").orElse("bc"), form));
    }

    private Map<String, String> prefixed() {
        Map<String, String> onwards = new LinkedHashMap<>();
        generatorOnward.forEach((parameter, value) -> onwards.put("g" + parameter, value));
        return onwards;
    }

    /** The end of an answer, behind what was asked for. */
    void writeLimits(ObjectNode answer) {
        if (!parameters.limits().isEmpty()) {
            ObjectNode json = answer.putObject("limits");
            parameters.limits().forEach(json::put);
        }
    }
}
