package org.tributary.article.resolve;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tributary.article.contribution.Choice;
import org.tributary.article.contribution.Order;
import org.tributary.article.reading.contributors.ContributorsQuery;
import org.tributary.frame.Problem;

/** What can be asked about contributors. */
public record ContributorsParameters(
        @QueryParam("limit") @Parameter(description = "1 to 500") @Nullable
        String limit,

        @QueryParam("cursor") @Parameter(description = "the next of the answer before") @Nullable
        String cursor,

        @QueryParam("sort")
        @Parameter(description = "edits (most first), first (whoever began first) or last (whoever edited last)")
        @Nullable
        String sort,

        @QueryParam("bots")
        @Parameter(description = "include, exclude or only: those whom the wiki called a bot at any edit")
        @Nullable
        String bots,

        @QueryParam("reverted") @Parameter(description = "include or exclude: edits that have been reverted") @Nullable
        String reverted,

        @QueryParam("minor") @Parameter(description = "include or exclude: edits that were marked minor") @Nullable
        String minor,

        @QueryParam("minimum_bytes")
        @Parameter(description = "only contributors whose edits made the text longer by so many bytes or more")
        @Nullable
        String minimumBytes) {
    private static final int LIMIT_MAX = 500;

    /**
     * The question.
     *
     * @param fallback how many where no limit is given
     */
    public ContributorsQuery query(int fallback) {
        return new ContributorsQuery(
                choice(),
                order(),
                Parameters.limit(limit, fallback, LIMIT_MAX),
                Optional.ofNullable(cursor).filter(text -> !text.isBlank()));
    }

    /** Which edits count and who is told of. */
    public Choice choice() {
        return new Choice(botsWanted(), isIncluded("reverted", reverted), isIncluded("minor", minor), bytes());
    }

    /** The order asked for. */
    public Order order() {
        return switch (said(sort)) {
            case "", "edits" -> Order.EDITS;
            case "first" -> Order.FIRST;
            case "last" -> Order.LAST;
            default -> throw Problem.badParameter("sort", "edits, first or last is wanted");
        };
    }

    private Choice.Bots botsWanted() {
        return switch (said(bots)) {
            case "", "include" -> Choice.Bots.INCLUDE;
            case "exclude" -> Choice.Bots.EXCLUDE;
            case "only" -> Choice.Bots.ONLY;
            default -> throw Problem.badParameter("bots", "include, exclude or only is wanted");
        };
    }

    private static boolean isIncluded(String parameter, @Nullable String text) {
        return switch (said(text)) {
            case "", "include" -> true;
            case "exclude" -> false;
            default -> throw Problem.badParameter(parameter, "include or exclude is wanted");
        };
    }

    private long bytes() {
        try {
            return said(minimumBytes).isEmpty() ? 0 : Long.parseUnsignedLong(said(minimumBytes));
        } catch (NumberFormatException e) {
            throw Problem.badParameter("minimum_bytes", "a number of bytes is wanted");
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
