package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;

/** {@code prop=revisions}: the current revision of each page, the revisions named, or the history of one page. */
final class RevisionsProp {
    private static final String MODULE = "revisions";
    private static final Set<String> KNOWN = Set.of(
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
    private static final List<String> LISTING =
            List.of("rvlimit", "rvstartid", "rvendid", "rvuser", "rvexcludeuser", "rvstart", "rvend");
    private static final String LISTING_TOLD = "\"rvlimit\", \"rvstartid\", \"rvendid\", \"rvdir=newer\", \"rvuser\","
            + " \"rvexcludeuser\", \"rvstart\", and \"rvend\"";

    private final ArticleReader reader;
    private final Exchange exchange;
    private final ActionParameters parameters;
    private final RevisionWriter writer;
    private final int max;

    RevisionsProp(ArticleReader reader, Exchange exchange, int rowsMax, int textsMax) {
        this.reader = reader;
        this.exchange = exchange;
        this.parameters = exchange.parameters();
        Set<String> properties = parameters.words(MODULE, "rvprop", "ids|timestamp|flags|comment|user", KNOWN);
        boolean hasSlots = parameters.flag("rvslots");
        this.writer = new RevisionWriter(reader, exchange.form(), properties, hasSlots);
        this.max = properties.contains("content") ? textsMax : rowsMax;
        if (properties.contains("content") && !hasSlots) {
            exchange.warnings()
                    .add(
                            MODULE,
                            "Because \"rvslots\" was not specified, a legacy format has been used for the output. This"
                                    + " format is deprecated, and in the future the new format will always be used.");
        }
    }

    void write(PageSet set, Map<PageId, ObjectNode> pages) {
        boolean isOldestFirst = parameters.isOldestFirst("rvdir");
        boolean isListing = isOldestFirst || LISTING.stream().anyMatch(parameters::flag);
        Optional<String> onward = parameters.text("rvcontinue");
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
        List<HistoryFilter> filters = filters(page, isOldestFirst);
        onward.map(text -> place(text, isOldestFirst)).ifPresent(filters::add);
        HistoryQuery query = new HistoryQuery(limit + 1, Optional.empty(), filters, isOldestFirst);
        List<RevisionView> views = reader.history(page.key(), query).items();
        views.stream().limit(limit).forEach(view -> add(pages, view));
        if (views.size() > limit) {
            exchange.goOnWithPages("rvcontinue", mark(views.get(limit)));
        }
    }

    private List<HistoryFilter> filters(ArticleView page, boolean isOldestFirst) {
        List<HistoryFilter> filters = new ArrayList<>();
        Optional<Instant> start = parameters.instant("rvstart").or(() -> dateOf(page, "rvstartid"));
        Optional<Instant> end = parameters.instant("rvend").or(() -> dateOf(page, "rvendid"));
        Optional<Instant> first = isOldestFirst ? start : end;
        Optional<Instant> last = isOldestFirst ? end : start;
        first.map(HistoryFilter.From::new).ifPresent(filters::add);
        last.map(dt -> new HistoryFilter.Until(dt.plusSeconds(1))).ifPresent(filters::add);
        parameters.text("rvuser").map(HistoryFilter.ByEditor::new).ifPresent(filters::add);
        parameters.text("rvexcludeuser").map(HistoryFilter.NotByEditor::new).ifPresent(filters::add);
        return filters;
    }

    private Optional<Instant> dateOf(ArticleView page, String parameter) {
        return parameters.text(parameter).map(text -> {
            long number = ActionParameters.number(parameter, text);
            Optional<RevisionView> view =
                    number < 1 ? Optional.empty() : reader.revision(page.wikiId(), new RevisionId(number));
            return view.map(found -> found.revision().revDt())
                    .orElseThrow(() -> new ActionError("nosuchrevid", "There is no revision with ID " + number + "."));
        });
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
        return ActionParameters.digits(view.revision().revDt()) + "|"
                + view.revision().revId();
    }

    /** From the revision that is marked on, itself included. */
    static HistoryFilter place(String mark, boolean isOldestFirst) {
        String[] parts = mark.split("\\|", -1);
        try {
            if (parts.length == 2) {
                Instant dt = ActionParameters.instant("continue", parts[0]);
                long id = Long.parseLong(parts[1]);
                return isOldestFirst
                        ? new HistoryFilter.NewerThan(dt, id - 1)
                        : new HistoryFilter.OlderThan(dt, id + 1);
            }
        } catch (NumberFormatException | ActionError e) {
            throw ActionError.badContinue();
        }
        throw ActionError.badContinue();
    }
}
