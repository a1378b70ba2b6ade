package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.User;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeRow.Hidden;
import org.tributary.ingest.mediawiki.told.ChangeRow.LogEntry;

/** Reads rows of {@code list=recentchanges} and {@code list=logevents}. */
final class RowReading {
    private RowReading() {}

    /** Reads a row of recent changes; empty for kinds of row that are no change to a page. */
    static Optional<ChangeRow> recentChange(JsonNode row) {
        String type = row.path("type").asText();
        if (!type.equals("edit") && !type.equals("new") && !type.equals("log")) {
            return Optional.empty();
        }
        LogEntry log = type.equals("log")
                ? log(row.path("logid").asLong(), row.path("logtype"), row.path("logaction"), row.path("logparams"))
                : null;
        return Optional.of(row(row, type.equals("new"), log));
    }

    /** Reads a row that says that a page entered or left a category: its title is the category's, its numbers are not. */
    static Optional<ChangeRow> categorization(JsonNode row) {
        return row.path("type").asText().equals("categorize") ? Optional.of(row(row, false, null)) : Optional.empty();
    }

    private static ChangeRow row(JsonNode row, boolean isNew, @Nullable LogEntry log) {
        return new ChangeRow(
                row.path("rcid").asLong(),
                Instant.parse(row.path("timestamp").asText()),
                pageId(row.path("pageid")),
                title(row),
                row.path("ns").asInt(),
                revisionId(row.path("revid")),
                isNew,
                user(row, row.path("bot").asBoolean()),
                comment(row),
                log);
    }

    /** Reads a log entry, where {@code logpage} is the page it was about and {@code pageid} today's at that title. */
    static ChangeRow logEvent(JsonNode row) {
        return new ChangeRow(
                null,
                Instant.parse(row.path("timestamp").asText()),
                pageId(row.path("logpage")),
                title(row),
                row.path("ns").asInt(),
                null,
                false,
                user(row, false),
                comment(row),
                log(row.path("logid").asLong(), row.path("type"), row.path("action"), row.path("params")));
    }

    /** Reads a row of {@code list=allrevisions}, which stands below its page as it is now. */
    static ChangeRow revision(JsonNode page, JsonNode row) {
        return new ChangeRow(
                null,
                Instant.parse(row.path("timestamp").asText()),
                pageId(page.path("pageid")),
                title(page),
                page.path("ns").asInt(),
                revisionId(row.path("revid")),
                row.path("parentid").asLong() == 0,
                null,
                null,
                null);
    }

    /** Who did it, unless that is hidden: the mark is the truth, whatever stands beside it. */
    static @Nullable User user(JsonNode row, boolean isBot) {
        String name = row.path("user").asText();
        if (row.path("userhidden").asBoolean() || name.isEmpty()) {
            return null;
        }
        Long userId = row.has("userid") ? row.path("userid").asLong() : null;
        return new User(userId, name, null, isBot, row.path("temp").asBoolean());
    }

    static @Nullable String comment(JsonNode row) {
        return row.path("commenthidden").asBoolean() || !row.has("comment")
                ? null
                : row.path("comment").asText();
    }

    static @Nullable RevisionId revisionId(JsonNode number) {
        return number.asLong() > 0 ? new RevisionId(number.asLong()) : null;
    }

    private static @Nullable PageId pageId(JsonNode number) {
        return number.asLong() > 0 ? new PageId(number.asLong()) : null;
    }

    private static @Nullable PageTitle title(JsonNode row) {
        String title = row.path("title").asText();
        return row.path("actionhidden").asBoolean() || title.isBlank() ? null : new PageTitle(title);
    }

    private static LogEntry log(long logId, JsonNode type, JsonNode action, JsonNode parameters) {
        List<RevisionId> ids = new ArrayList<>();
        parameters.path("ids").forEach(id -> {
            RevisionId revision = revisionId(id);
            if (revision != null) {
                ids.add(revision);
            }
        });
        String target = parameters
                .path("target_title")
                .asText(parameters.path("dest_title").asText());
        JsonNode old = parameters.path("old");
        return new LogEntry(
                logId,
                type.asText(),
                action.asText(),
                target.isBlank() ? null : new PageTitle(target),
                parameters.path("target_ns").asInt(parameters.path("dest_ns").asInt()),
                !parameters.path("suppressredirect").asBoolean(),
                ids,
                parameters.path("type").asText().equals("revision"),
                old.isObject()
                        ? new Hidden(
                                old.path("content").asBoolean(),
                                old.path("comment").asBoolean(),
                                old.path("user").asBoolean())
                        : null,
                parameters.path("newuser").textValue());
    }
}
