package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.html.Readings;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;

/** {@code prop=revisions}: the current revision of each page, the revisions named, or the history of one page. */
final class RevisionsProp {
    /** What belongs to a slot, and is told in an old way where no slots are asked for. */
    private static final Set<String> OF_SLOTS = Set.of("content", "contentmodel", "slotsize", "slotsha1");

    private static final String MODULE = "revisions";
    static final Set<String> KNOWN = Set.of(
            "ids",
            "flags",
            "timestamp",
            "user",
            "userid",
            "size",
            "slotsize",
            "sha1",
            "slotsha1",
            "contentmodel",
            "comment",
            "parsedcomment",
            "content",
            "tags",
            "roles");
    private static final Set<String> SLOTS = Set.of("main");
    private static final List<String> LISTING =
            List.of("rvlimit", "rvstartid", "rvendid", "rvuser", "rvexcludeuser", "rvstart", "rvend");
    private static final String LISTING_TOLD = "\"rvlimit\", \"rvstartid\", \"rvendid\", \"rvdir=newer\", \"rvuser\","
            + " \"rvexcludeuser\", \"rvstart\", and \"rvend\"";

    private final ArticleReader reader;
    private final Exchange exchange;
    private final ActionParameters parameters;
    private final RevisionWriter writer;
    private final int max;
    private final boolean isParsed;

    RevisionsProp(ArticleReader reader, Readings readings, Exchange exchange, int rowsMax, int textsMax) {
        this.reader = reader;
        this.exchange = exchange;
        this.parameters = exchange.parameters();
        Set<String> properties = parameters.words(MODULE, "rvprop", "ids|timestamp|flags|comment|user", KNOWN);
        boolean hasSlots = parameters.flag("rvslots");
        boolean isMainWanted =
                !parameters.words(MODULE, "rvslots", "main", SLOTS).isEmpty();
        this.isParsed = parameters.flag("rvparse");
        this.writer =
                new RevisionWriter(view -> text(readings, view), exchange.form(), properties, hasSlots, isMainWanted);
        this.max = properties.contains("content") ? (isParsed ? 1 : textsMax) : rowsMax;
        if (isParsed) {
            exchange.warnings().add(MODULE, "The parameter \"rvparse\" has been deprecated.");
        }
        if (!hasSlots && !Collections.disjoint(properties, OF_SLOTS)) {
            exchange.warnings()
                    .add(
                            "main",
                            "Subscribe to the mediawiki-api-announce mailing list at <https://lists.wikimedia.org/"
                                    + "postorius/lists/mediawiki-api-announce.lists.wikimedia.org/> for notice of API"
                                    + " deprecations and breaking changes.");
            exchange.warnings()
                    .add(
                            MODULE,
                            "Because \"rvslots\" was not specified, a legacy format has been used for the output. This"
                                    + " format is deprecated, and in the future the new format will always be used.");
        }
    }

    /** As text or, as older programs want it, as HTML. */
    private Optional<String> text(Readings readings, RevisionView view) {
        Optional<String> text = reader.text(view.wikiId(), view.revision().revId());
        return isParsed
                ? text.map(source -> "<div class=\"mw-parser-output\">"
                        + readings.of(exchange.wiki(), view, source).html() + "</div>")
                : text;
    }

    void write(PageSet set, Map<PageId, ObjectNode> pages) {
        if (isParsed && set.pages().size() > 1) {
            throw mixed("The parameter \"rvparse\" may only be used on a single page.");
        }
        boolean isOldestFirst = parameters.isOldestFirst("rvdir");
        boolean isListing = isOldestFirst || LISTING.stream().anyMatch(parameters::flag);
        Optional<String> onward = parameters.text("rvcontinue");
        parameters.refuseBoth("rvuser", "rvexcludeuser");
        if (onward.isPresent() && !isListing) {
            throw ActionError.badContinue();
        }
        if (set.isOfRevisions() && isListing) {
            throw mixed("The \"revids\" parameter may not be used with the list options (" + LISTING_TOLD + ").");
        }
        if (isListing && set.pages().size() + set.absent().size() > 1) {
            throw mixed("\"titles\", \"pageids\" or a generator was used to supply multiple pages, but the "
                    + LISTING_TOLD + " parameters may only be used on a single page.");
        }
        if (set.isOfRevisions()) {
            set.revisions().forEach(view -> add(pages, view));
        } else if (isListing) {
            set.pages().forEach(page -> history(page, isOldestFirst, onward, pages));
        } else {
            set.pages().stream()
                    .map(ArticleView::current)
                    .flatMap(Optional::stream)
                    .forEach(view -> add(pages, view));
        }
    }

    private void history(
            ArticleView page, boolean isOldestFirst, Optional<String> onward, Map<PageId, ObjectNode> pages) {
        int limit = parameters.limit(MODULE, "rvlimit", 10, max);
        List<HistoryFilter> filters = filters(isOldestFirst);
        place(page, "rvstartid").map(at -> from(at, isOldestFirst)).ifPresent(filters::add);
        place(page, "rvendid").map(at -> from(at, !isOldestFirst)).ifPresent(filters::add);
        onward.map(text -> place(text, isOldestFirst)).ifPresent(filters::add);
        HistoryQuery query = new HistoryQuery(limit + 1, Optional.empty(), filters, isOldestFirst);
        List<RevisionView> views = reader.history(page.key(), query).items();
        views.stream().limit(limit).forEach(view -> add(pages, view));
        if (views.size() > limit) {
            exchange.goOnWithPages("rvcontinue", mark(views.get(limit)));
        }
    }

    private List<HistoryFilter> filters(boolean isOldestFirst) {
        List<HistoryFilter> filters = new ArrayList<>();
        Optional<Instant> start = parameters.instant("rvstart");
        Optional<Instant> end = parameters.instant("rvend");
        Optional<Instant> first = isOldestFirst ? start : end;
        Optional<Instant> last = isOldestFirst ? end : start;
        first.map(HistoryFilter.From::new).ifPresent(filters::add);
        last.map(dt -> new HistoryFilter.Until(dt.plusSeconds(1))).ifPresent(filters::add);
        parameters.user("rvuser").map(HistoryFilter.ByEditor::new).ifPresent(filters::add);
        parameters.user("rvexcludeuser").map(HistoryFilter.NotByEditor::new).ifPresent(filters::add);
        parameters
                .text("rvtag")
                .map(tag -> new HistoryFilter.Tagged(List.of(tag)))
                .ifPresent(filters::add);
        return filters;
    }

    private Optional<RevisionView> place(ArticleView page, String parameter) {
        return parameters.text(parameter).map(text -> {
            long number = ActionParameters.number(parameter, text);
            return (number < 1
                            ? Optional.<RevisionView>empty()
                            : reader.revision(page.wikiId(), new RevisionId(number)))
                    .orElseThrow(() -> new ActionError(
                            "badid_" + parameter, "No revision was found for parameter \"" + parameter + "\"."));
        });
    }

    /** A revision and what comes behind it in this order. */
    private static HistoryFilter from(RevisionView view, boolean isOldestFirst) {
        Instant dt = view.revision().revDt();
        long id = view.revision().revId().value();
        return isOldestFirst ? new HistoryFilter.NewerThan(dt, id - 1) : new HistoryFilter.OlderThan(dt, id + 1);
    }

    private void add(Map<PageId, ObjectNode> pages, RevisionView view) {
        ObjectNode page = pages.get(view.pageId());
        if (page != null) {
            ArrayNode revisions = page.withArrayProperty(MODULE);
            revisions.add(writer.written(view));
        }
    }

    private static ActionError mixed(String sentence) {
        return new ActionError("invalidparammix", sentence);
    }

    /** The first revision that was not told yet. */
    static String mark(RevisionView view) {
        return Timestamps.digits(view.revision().revDt()) + "|"
                + view.revision().revId();
    }

    /** From the revision that is marked on, itself included. */
    static HistoryFilter place(String mark, boolean isOldestFirst) {
        String[] parts = mark.split("\\|", -1);
        Optional<Instant> dt = parts.length == 2 ? Timestamps.read(parts[0]) : Optional.empty();
        if (dt.isEmpty() || !parts[1].matches("\\d{1,18}")) {
            throw ActionError.badContinue();
        }
        long id = Long.parseLong(parts[1]);
        return isOldestFirst
                ? new HistoryFilter.NewerThan(dt.get(), id - 1)
                : new HistoryFilter.OlderThan(dt.get(), id + 1);
    }
}
