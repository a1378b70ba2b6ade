package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.article.reading.WikiView;

/** One request and what is to be said of it beside its answer: warnings, and where to go on. */
final class Exchange {
    private static final String DIVIDE = "||";

    private final WikiView wiki;
    private final ActionParameters parameters;
    private final Warnings warnings;
    private final Form form;
    private final Set<String> finished = new LinkedHashSet<>();
    private final Map<String, String> onward = new LinkedHashMap<>();
    private boolean isBatchComplete = true;

    Exchange(WikiView wiki, ActionParameters parameters, Warnings warnings, Form form) {
        this.wiki = wiki;
        this.parameters = parameters;
        this.warnings = warnings;
        this.form = form;
        String given = parameters.text("continue").orElse("");
        if (given.contains(DIVIDE)) {
            Arrays.stream(given.substring(given.indexOf(DIVIDE) + 2).split("\\|", -1))
                    .filter(name -> !name.isEmpty())
                    .forEach(finished::add);
        } else if (!given.isEmpty()) {
            throw ActionError.badContinue();
        }
    }

    WikiView wiki() {
        return wiki;
    }

    ActionParameters parameters() {
        return parameters;
    }

    Warnings warnings() {
        return warnings;
    }

    Form form() {
        return form;
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
    void goOnWithPages(String parameter, String value) {
        isBatchComplete = false;
        onward.put(parameter, value);
    }

    /** A list has more rows. */
    void goOnWithList(String parameter, String value) {
        onward.put(parameter, value);
    }

    /** The head of an answer, before what was asked for. */
    void write(ObjectNode answer) {
        form.mark(answer, "batchcomplete", isBatchComplete);
        if (!onward.isEmpty()) {
            ObjectNode json = answer.putObject("continue");
            onward.forEach(json::put);
            List<String> done = new ArrayList<>(finished);
            json.put("continue", (isBatchComplete ? "-" : "") + DIVIDE + String.join("|", done));
        }
        parameters.text("requestid").ifPresent(id -> answer.put("requestid", id));
        parameters.warnOfUnused();
        warnings.write(answer, form);
    }

    /** The end of an answer, behind what was asked for. */
    void writeLimits(ObjectNode answer) {
        if (!parameters.limits().isEmpty()) {
            ObjectNode json = answer.putObject("limits");
            parameters.limits().forEach(json::put);
        }
    }
}
