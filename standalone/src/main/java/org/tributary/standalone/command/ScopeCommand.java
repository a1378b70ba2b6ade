package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Refusal;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells a running river to follow another part of a wiki, or to follow it in another way. */
@Command(
        name = "scope",
        description =
                "Change what of a wiki is followed, and how. The pages named take the place of those named before;"
                        + " what is not mentioned stays as it is.")
final class ScopeCommand implements Callable<Integer> {
    @Mixin
    WikiParameter wiki = new WikiParameter();

    @Option(names = "--everything", description = "Follow all pages")
    boolean everything;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() {
        ObjectNode plan = options.plan().orElseGet(JsonNodeFactory.instance::objectNode);
        if (everything && plan.has("scope")) {
            throw new Refusal("--everything and the naming of single pages do not go together.");
        }
        if (!everything && plan.isEmpty()) {
            throw new Refusal("Nothing is to be changed: name pages, or --everything, or how to follow them.");
        }
        if (everything || plan.has("scope")) {
            ObjectNode scope = PlanOptions.everything();
            if (plan.get("scope") instanceof ObjectNode named) {
                scope.setAll(named);
            }
            plan.set("scope", scope);
        }
        try (RiverClient client = river.client()) {
            String id = client.wikiIdOf(wiki.wiki);
            client.change(id, JsonNodeFactory.instance.objectNode().set("plan", plan));
            Terminal.standard().say("The plan of " + id + " is changed; ./tributary status says how far it is.");
            return 0;
        }
    }
}
