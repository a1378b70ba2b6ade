package org.tributary.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.ingest.push.Told.Canary;
import org.tributary.ingest.push.Told.Change;
import org.tributary.ingest.push.Told.Ignored;
import org.tributary.ingest.push.Told.Reason;
import org.tributary.ingest.push.Trace.Kind;

/**
 * Reads the events of Wikimedia's streams and of MediaWiki's own feed, whatever their version: of each only the numbers
 * that say where to look.
 */
final class EventWords {
    private EventWords() {}

    /** What an event says; empty when it is no event at all. */
    static Optional<Told> read(String json) {
        try {
            JsonNode event = EventCodec.mapper().readTree(json);
            return event != null && event.isObject() ? Optional.of(read(event)) : Optional.empty();
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Told read(JsonNode event) {
        if (event.path("meta").path("domain").asText().equals("canary")) {
            return new Canary();
        }
        String schema = event.path("$schema").asText();
        String kind = schema.isEmpty() && event.has("type") ? "recentchange" : kind(schema);
        return switch (kind) {
            case "recentchange" -> recentChange(event);
            case "page/change" -> pageChange(event);
            case "revision/create", "page/restrictions-change" -> revision(event, event.path("rev_id"));
            case "page/move" -> revision(event, event.path("rev_id"));
            case "page/delete", "page/suppress" -> page(event, Kind.DELETED_PAGE, event.path("page_id"));
            case "page/undelete" -> page(event, Kind.RESTORED_PAGE, event.path("page_id"));
            case "revision/visibility-change" -> page(event, Kind.VEILED_PAGE, event.path("page_id"));
            case "page/links-change", "page/properties-change" -> new Ignored(Reason.LINKS);
            case "revision/tags-change", "revision/score" -> new Ignored(Reason.TAGS);
            case "user/blocks-change" -> new Ignored(Reason.BLOCK);
            case "resource_change" -> new Ignored(Reason.RENDERED);
            default -> new Ignored(Reason.UNKNOWN_KIND);
        };
    }

    /** The schema's name without its beginning and its version: {@code /mediawiki/page/change/1.0.0}. */
    private static String kind(String schema) {
        return schema.replaceFirst("^/(mediawiki/)?", "").replaceFirst("/[0-9.]+$", "");
    }

    private static Told recentChange(JsonNode event) {
        Set<Trace> traces = new LinkedHashSet<>();
        add(traces, Kind.ROW, event.path("id"));
        return switch (event.path("type").asText()) {
            case "edit", "new" -> {
                add(traces, Kind.REVISION, event.path("revision").path("new"));
                yield change(event, traces);
            }
            case "log" -> {
                if (traces.isEmpty()) {
                    yield new Ignored(Reason.LOG_ONLY);
                }
                add(traces, Kind.LOG, event.path("log_id"));
                yield change(event, traces);
            }
            case "categorize" -> new Ignored(Reason.CATEGORIZE);
            case "external" -> new Ignored(Reason.EXTERNAL);
            default -> new Ignored(Reason.UNKNOWN_KIND);
        };
    }

    private static Told pageChange(JsonNode event) {
        JsonNode pageId = event.path("page").path("page_id");
        return switch (event.path("page_change_kind").asText()) {
            case "create", "edit", "move" ->
                revision(event, event.path("revision").path("rev_id"));
            case "delete" -> page(event, Kind.DELETED_PAGE, pageId);
            case "undelete" -> page(event, Kind.RESTORED_PAGE, pageId);
            case "visibility_change" -> page(event, Kind.VEILED_PAGE, pageId);
            default -> new Ignored(Reason.UNKNOWN_KIND);
        };
    }

    private static Told revision(JsonNode event, JsonNode revisionId) {
        return page(event, Kind.REVISION, revisionId);
    }

    private static Told page(JsonNode event, Kind kind, JsonNode number) {
        Set<Trace> traces = new LinkedHashSet<>();
        add(traces, kind, number);
        return change(event, traces);
    }

    private static Told change(JsonNode event, Set<Trace> traces) {
        return traces.isEmpty()
                ? new Ignored(Reason.NUMBERLESS)
                : new Change(new Addressee(database(event), host(event)), new Hint(traces, at(event)));
    }

    private static void add(Set<Trace> traces, Kind kind, JsonNode number) {
        if (number.canConvertToLong() && number.asLong() > 0) {
            traces.add(new Trace(kind, number.asLong()));
        }
    }

    private static @Nullable String database(JsonNode event) {
        for (String field : new String[] {"wiki", "wiki_id", "database"}) {
            if (event.path(field).isTextual()) {
                return event.path(field).asText();
            }
        }
        return null;
    }

    /** Only a whole address tells wikis on different ports of one host apart. */
    private static @Nullable String host(JsonNode event) {
        for (JsonNode address :
                new JsonNode[] {event.path("server_url"), event.path("meta").path("uri")}) {
            String authority = authority(address.asText());
            if (authority != null) {
                return authority;
            }
        }
        String host = event.path("server_name")
                .asText(event.path("meta").path("domain").asText());
        return host.isEmpty() ? null : host;
    }

    private static @Nullable String authority(String address) {
        int start = address.indexOf("//");
        if (start < 0) {
            return null;
        }
        String rest = address.substring(start + 2);
        int end = rest.indexOf('/');
        String authority = end < 0 ? rest : rest.substring(0, end);
        return authority.isEmpty() ? null : authority;
    }

    private static Instant at(JsonNode event) {
        if (event.path("timestamp").isNumber()) {
            return Instant.ofEpochSecond(event.path("timestamp").asLong());
        }
        String dt = event.path("dt").asText(event.path("meta").path("dt").asText());
        return Instant.parse(dt);
    }
}
