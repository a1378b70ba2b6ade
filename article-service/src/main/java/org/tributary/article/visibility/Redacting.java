package org.tributary.article.visibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.article.store.visibility.Sight;
import org.tributary.article.store.visibility.Sights;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.PageKey;

/** Takes out of article changes what has been hidden since they were made. */
public final class Redacting {
    private Redacting() {}

    /**
     * An article change as it was told.
     *
     * @param json as it is on the topic
     */
    public record Told(PageKey page, String json) {}

    /** The same changes as they may be told now, in their order; those of which nothing is hidden are the very same. */
    public static List<Told> of(List<Told> events, Sights sights) {
        Set<PageKey> clouded = sights.clouded(events.stream().map(Told::page).collect(Collectors.toUnmodifiableSet()));
        if (clouded.isEmpty()) {
            return events;
        }
        List<Integer> places = new ArrayList<>();
        List<ObjectNode> bodies = new ArrayList<>();
        List<Sights.Wanted> wanted = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            Told told = events.get(place);
            if (clouded.contains(told.page())
                    && json(told) instanceof ObjectNode body
                    && body.has(TellableChange.KIND)) {
                places.add(place);
                bodies.add(body);
                wanted.add(TellableChange.wanted(told.page(), body));
            }
        }
        List<Sight> seen = sights.of(wanted);
        List<Told> redacted = new ArrayList<>(events);
        for (int at = 0; at < places.size(); at++) {
            Told told = events.get(places.get(at));
            if (new TellableChange(bodies.get(at), seen.get(at)).redact()) {
                redacted.set(
                        places.get(at), new Told(told.page(), bodies.get(at).toString()));
            }
        }
        return redacted;
    }

    /** What is no article change was not made by us, and tells nothing that we could hide. */
    private static JsonNode json(Told told) {
        try {
            return EventCodec.mapper().readTree(told.json());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
