package org.tributary.ingest.html;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.RenderedPage;
import org.tributary.ingest.mediawiki.wire.WikiProblem;

/** Adds a wiki's HTML of the current revision to the changes that tell of one. */
public final class SourceHtml {
    private final WikiReader reader;
    private final int bytesMax;
    private final MeterRegistry meters;

    public SourceHtml(WikiReader reader, HtmlConfig config, MeterRegistry meters) {
        this.reader = reader;
        this.bytesMax = config.bytesMax();
        this.meters = meters;
    }

    /** The same change, with the HTML of its revision if that is the current one. */
    public PageChange with(PageChange change) {
        return switch (change) {
            case PageChange.Create(var meta, var dt, var wikiId, var page, var performer, var comment, var revision) ->
                new PageChange.Create(meta, dt, wikiId, page, performer, comment, whole(change, revision));
            case PageChange.Edit(
                    var meta,
                    var dt,
                    var wikiId,
                    var page,
                    var performer,
                    var comment,
                    var revision,
                    var prior) ->
                new PageChange.Edit(meta, dt, wikiId, page, performer, comment, whole(change, revision), prior);
            case PageChange.Restate restate when restate.isCurrent() -> restated(restate);
            case PageChange.Move move -> moved(move);
            case PageChange.Restate _,
                    PageChange.Delete _,
                    PageChange.Undelete _,
                    PageChange.VisibilityChange _,
                    PageChange.RevisionList _,
                    PageChange.Categorize _ -> change;
        };
    }

    private PageChange restated(PageChange.Restate restate) {
        return new PageChange.Restate(
                restate.meta(),
                restate.dt(),
                restate.wikiId(),
                restate.page(),
                whole(restate, restate.revision()),
                restate.reason(),
                true,
                restate.readDt());
    }

    /** A move puts a revision of its own on top, which looks like the one before. */
    private PageChange moved(PageChange.Move move) {
        Revision revision = move.revision();
        return revision == null
                ? move
                : new PageChange.Move(
                        move.meta(),
                        move.dt(),
                        move.wikiId(),
                        move.page(),
                        move.performer(),
                        move.comment(),
                        whole(move, revision),
                        move.priorState(),
                        move.createdRedirectPage());
    }

    private Revision whole(PageChange change, Revision revision) {
        if (!revision.isContentVisible()) {
            return revision;
        }
        return revision.withSourceHtml(html(change, revision));
    }

    private @Nullable String html(PageChange change, Revision revision) {
        try {
            RenderedPage rendered = reader.rendered(change.page().pageId());
            if (rendered.revision() != revision.revId().value()) {
                return missing("replaced");
            }
            boolean isTooLarge = rendered.html().getBytes(StandardCharsets.UTF_8).length > bytesMax;
            return isTooLarge ? missing("too-large") : rendered.html();
        } catch (WikiProblem problem) {
            return switch (problem.kind()) {
                case API_ERROR -> missing("refused");
                case TOO_LARGE -> missing("too-large");
                default -> throw problem;
            };
        }
    }

    private @Nullable String missing(String reason) {
        meters.counter("tributary.ingest.html.missing", "reason", reason).increment();
        return null;
    }
}
