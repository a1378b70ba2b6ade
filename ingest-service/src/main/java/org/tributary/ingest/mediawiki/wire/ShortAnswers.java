package org.tributary.ingest.mediawiki.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Metrics;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.ingest.mediawiki.wire.WikiProblem.Kind;

/** Notices answers that hold less than they should: such an answer is counted and asked for again, never believed. */
public final class ShortAnswers {
    private ShortAnswers() {}

    /**
     * Refuses an answer that says it was cut and does not say how to go on.
     *
     * @throws WikiProblem if it is one
     */
    public static void refuseCut(String host, JsonNode answer) {
        if (answer.has("continue")) {
            return;
        }
        for (JsonNode module : answer.path("warnings")) {
            String text = module.path("warnings").asText(module.path("*").asText());
            if (text.contains("truncated")) {
                throw problem("cut", host + " cut its answer and does not say how to go on");
            }
        }
    }

    /**
     * Refuses to go on where one was before.
     *
     * @param asked how the question said where to go on; null when it began
     * @param next what the answer says
     * @throws WikiProblem if the wiki's answer leads to itself
     */
    public static void refuseCircle(String host, @Nullable Object asked, Object next) {
        if (next.equals(asked)) {
            throw problem("circle", host + " goes on from where it was asked, so its answers would never end");
        }
    }

    /** Which revisions an answer says nothing of, neither that they are there nor that they are not. */
    public static Set<RevisionId> unanswered(
            Collection<RevisionId> asked, Set<RevisionId> found, List<JsonNode> answers) {
        Set<RevisionId> open = new HashSet<>(asked);
        open.removeAll(found);
        for (JsonNode answer : answers) {
            JsonNode bad = answer.path("query").path("badrevids");
            bad.forEach(each -> remove(open, each.path("revid").asText()));
            bad.fieldNames().forEachRemaining(name -> remove(open, name));
        }
        return open;
    }

    /**
     * Refuses to take for gone what the wiki only left out.
     *
     * @throws WikiProblem if anything is open
     */
    public static void refuseOpen(String host, Set<RevisionId> open) {
        if (!open.isEmpty()) {
            throw problem("parts", host + " left " + open.size() + " revisions out of its answer and does not say why");
        }
    }

    private static void remove(Set<RevisionId> open, String number) {
        if (number.matches("[1-9][0-9]{0,18}")) {
            open.remove(new RevisionId(Long.parseLong(number)));
        }
    }

    private static WikiProblem problem(String what, String sentence) {
        Metrics.counter("tributary.ingest.short-answers", "what", what).increment();
        return new WikiProblem(Kind.TRUNCATED, sentence);
    }
}
