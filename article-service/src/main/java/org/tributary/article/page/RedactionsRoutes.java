package org.tributary.article.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.resolve.RedactionsParameters;
import org.tributary.article.store.receipt.Receipts;
import org.tributary.article.store.receipt.Redactions;
import org.tributary.article.store.receipt.Subscribers;

/** What is to be deleted from every copy, and who has acknowledged it, for people. */
@Path("/redactions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class RedactionsRoutes {
    private static final int LIMIT = 100;

    private final Redactions redactions;
    private final Subscribers subscribers;
    private final Clock clock;

    RedactionsRoutes(Redactions redactions, Subscribers subscribers, Clock clock) {
        this.redactions = redactions;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** A redaction in a list. */
    record Line(String href, String page, String hidden, String iso, String date, String acknowledged, String awaited) {
        static Line of(Receipts one) {
            var page = one.redaction().page();
            Instant dt = one.redaction().recordedDt();
            return new Line(
                    "/v1/redactions/" + one.redaction().id(),
                    page.wikiId() + ", page " + page.pageId(),
                    String.join(", ", one.redaction().words()),
                    dt.toString(),
                    Shown.date(dt),
                    String.join(
                            ", ", one.acknowledged().keySet().stream().sorted().toList()),
                    String.join(", ", one.awaited()));
        }
    }

    /** A subscriber in a list. */
    record Reader(String name, String href, String seen, long awaited) {
        static Reader of(Subscribers.Subscriber one, Instant now) {
            return new Reader(
                    one.name(),
                    "/redactions?unacknowledged=true&subscriber=" + ReadingPath.parameter(one.name()),
                    Shown.ago(one.seenDt(), now),
                    one.awaited());
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance redactions(
            @QueryParam("wiki") @Nullable String wiki,
            @QueryParam("subscriber") @Nullable String subscriber,
            @QueryParam("unacknowledged") @Nullable String unacknowledged,
            @QueryParam("cursor") @Nullable String cursor) {
        Redactions.Question question =
                new RedactionsParameters(wiki, subscriber, unacknowledged, null, cursor).question(LIMIT);
        List<Receipts> found = redactions.list(question);
        Instant now = clock.instant();
        List<Reader> readers =
                subscribers.all().stream().map(one -> Reader.of(one, now)).toList();
        return Pages.redactions(
                readers,
                found.stream().map(Line::of).toList(),
                question.isUnacknowledged(),
                found.size() < LIMIT ? "" : onward(question, found.getLast().number()));
    }

    private static String onward(Redactions.Question question, long number) {
        StringBuilder href = new StringBuilder("/redactions?cursor=").append(number);
        if (question.wikiId() != null) {
            href.append("&wiki=").append(question.wikiId());
        }
        if (question.subscriber() != null) {
            href.append("&subscriber=").append(ReadingPath.parameter(question.subscriber()));
        }
        return question.isUnacknowledged() ? href.append("&unacknowledged=true").toString() : href.toString();
    }
}
