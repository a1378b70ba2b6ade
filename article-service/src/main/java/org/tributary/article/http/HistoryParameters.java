package org.tributary.article.http;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tributary.article.edit.EditKind;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.resolve.Parameters;
import org.tributary.frame.Problem;

/** Which revisions of a history are asked for. */
record HistoryParameters(
        @QueryParam("limit") @Parameter(description = "1 to 500, 50 unless given") @Nullable
        String limit,

        @QueryParam("cursor") @Parameter(description = "the next of the answer before") @Nullable
        String cursor,

        @QueryParam("editor") @Parameter(description = "only revisions by the editor of this name") @Nullable
        String editor,

        @QueryParam("from") @Parameter(description = "only revisions at or after this instant") @Nullable
        String from,

        @QueryParam("until") @Parameter(description = "only revisions before this instant") @Nullable
        String until,

        @QueryParam("minor") @Parameter(description = "only minor revisions, or only others") @Nullable
        String minor,

        @QueryParam("bot") @Parameter(description = "only revisions by bots, or only others") @Nullable
        String bot,

        @QueryParam("comment") @Parameter(description = "only revisions with these words in their comment") @Nullable
        String comment,

        @QueryParam("kind") @Parameter(description = KINDS) @Nullable
        String kind) {
    static final String KINDS =
            "only edits of one of these kinds, with commas between them: created, revert, identity, undo,"
                    + " rollback, blanking, section, other";

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;

    HistoryQuery query() {
        return new HistoryQuery(Parameters.limit(limit, LIMIT, LIMIT_MAX), given(cursor), filters(), false);
    }

    /** All that fits, in stretches, from the cursor on. */
    HistoryQuery whole() {
        return new HistoryQuery(LIMIT_MAX, given(cursor), filters(), false);
    }

    Set<EditKind> kinds() {
        return kinds(kind);
    }

    /** The kinds that are named, in the order of their declaration; none where nothing is asked. */
    static Set<EditKind> kinds(@Nullable String words) {
        Set<EditKind> kinds = EnumSet.noneOf(EditKind.class);
        given(words).ifPresent(text -> {
            for (String word : text.split(",", -1)) {
                kinds.add(kind(word.strip()));
            }
        });
        return kinds;
    }

    private static EditKind kind(String word) {
        return Arrays.stream(EditKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        "kind",
                        "one or more of these is wanted, with commas between: "
                                + Arrays.stream(EditKind.values())
                                        .map(EditKind::word)
                                        .collect(Collectors.joining(", "))));
    }

    private List<HistoryFilter> filters() {
        List<HistoryFilter> filters = new ArrayList<>();
        given(editor).map(HistoryFilter.ByEditor::new).ifPresent(filters::add);
        Parameters.instant("from", from).map(HistoryFilter.From::new).ifPresent(filters::add);
        Parameters.instant("until", until).map(HistoryFilter.Until::new).ifPresent(filters::add);
        Parameters.flag("minor", minor).map(HistoryFilter.Minor::new).ifPresent(filters::add);
        Parameters.flag("bot", bot).map(HistoryFilter.ByBot::new).ifPresent(filters::add);
        given(comment).map(HistoryFilter.CommentHas::new).ifPresent(filters::add);
        return filters;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
