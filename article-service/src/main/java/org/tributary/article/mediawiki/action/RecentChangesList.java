package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.RecentQuery;
import org.tributary.article.reading.RecentRevision;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.PageId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.frame.Problem;

/** {@code list=recentchanges}: the latest edits and new pages. Entries of logs are not held, so there are none. */
final class RecentChangesList {
    private static final String MODULE = "recentchanges";
    static final Set<String> KNOWN = Set.of(
            "user",
            "userid",
            "comment",
            "parsedcomment",
            "flags",
            "timestamp",
            "title",
            "ids",
            "sizes",
            "redirect",
            "patrolled",
            "loginfo",
            "tags",
            "sha1");
    private static final Set<String> SHOWN = Set.of("minor", "!minor", "bot", "!bot", "anon", "!anon");
    private static final Set<String> TYPES = Set.of("edit", "new", "log", "categorize", "external");

    private final ArticleReader reader;
    private final Finder finder;
    private final Exchange exchange;
    private final int max;
    private final Duration span;

    RecentChangesList(ArticleReader reader, Finder finder, Exchange exchange, int max, Duration span) {
        this.reader = reader;
        this.finder = finder;
        this.exchange = exchange;
        this.max = max;
        this.span = span;
    }

    void write(ObjectNode query) {
        ActionParameters parameters = exchange.parameters();
        Set<String> properties = parameters.words(MODULE, "rcprop", "title|timestamp|ids", KNOWN);
        Set<String> types = parameters.words(MODULE, "rctype", "edit|new|log|categorize", TYPES);
        boolean isOldestFirst = parameters.isOldestFirst("rcdir");
        int limit = parameters.limit(MODULE, "rclimit", 10, max);
        List<Integer> namespaces = parameters.values("rcnamespace").stream()
                .map(text -> (int) ActionParameters.number("rcnamespace", text))
                .toList();
        List<HistoryFilter> filters = filters(isOldestFirst);
        if (!types.contains("edit") || !types.contains("new")) {
            filters.add(new HistoryFilter.First(types.contains("new")));
        }
        ArrayNode rows = query.putArray(MODULE);
        if (parameters.flag("rctoponly")) {
            filters.add(new HistoryFilter.Current());
        }
        Optional<PageId> page = page(parameters.text("rctitle"));
        boolean isNothing = parameters.flag("rctitle") && page.isEmpty();
        if (isNothing || (!types.contains("edit") && !types.contains("new"))) {
            return;
        }
        page.map(HistoryFilter.OfPage::new).ifPresent(filters::add);
        List<RecentRevision> recent = reader.recent(
                exchange.wiki().wiki().wikiId(), new RecentQuery(limit, filters, namespaces, isOldestFirst, span));
        recent.stream().limit(limit).forEach(change -> rows.add(row(change, properties)));
        if (recent.size() > limit) {
            exchange.goOnWithList(
                    "rccontinue", RevisionsProp.mark(recent.get(limit).revision()));
        }
    }

    /** The page of a title, if it is held. */
    private Optional<PageId> page(Optional<String> title) {
        try {
            return title.map(text -> finder.article(exchange.wiki(), text, false)
                    .article()
                    .page()
                    .pageId());
        } catch (Problem problem) {
            return Optional.empty();
        }
    }

    private List<HistoryFilter> filters(boolean isOldestFirst) {
        ActionParameters parameters = exchange.parameters();
        parameters.refuseBoth("rcuser", "rcexcludeuser");
        List<HistoryFilter> filters = new ArrayList<>();
        parameters
                .instant(isOldestFirst ? "rcstart" : "rcend")
                .map(HistoryFilter.From::new)
                .ifPresent(filters::add);
        parameters
                .instant(isOldestFirst ? "rcend" : "rcstart")
                .map(dt -> new HistoryFilter.Until(dt.plusSeconds(1)))
                .ifPresent(filters::add);
        parameters.user("rcuser").map(HistoryFilter.ByEditor::new).ifPresent(filters::add);
        parameters.user("rcexcludeuser").map(HistoryFilter.NotByEditor::new).ifPresent(filters::add);
        parameters
                .text("rctag")
                .map(tag -> new HistoryFilter.Tagged(List.of(tag)))
                .ifPresent(filters::add);
        parameters
                .text("rccontinue")
                .map(mark -> RevisionsProp.place(mark, isOldestFirst))
                .ifPresent(filters::add);
        shown(parameters.words(MODULE, "rcshow", "", SHOWN), filters);
        return filters;
    }

    private static void shown(Set<String> wanted, List<HistoryFilter> filters) {
        for (String show : wanted) {
            boolean isNot = show.startsWith("!");
            if (!isNot && wanted.contains("!" + show)) {
                throw new ActionError("show", "Incorrect parameter - mutually exclusive values may not be supplied.");
            }
            switch (isNot ? show.substring(1) : show) {
                case "minor" -> filters.add(new HistoryFilter.Minor(!isNot));
                case "bot" -> filters.add(new HistoryFilter.ByBot(!isNot));
                default -> filters.add(isNot ? new HistoryFilter.Registered() : new HistoryFilter.Anonymous());
            }
        }
    }

    private ObjectNode row(RecentRevision change, Set<String> properties) {
        RevisionView view = change.revision();
        Revision revision = view.revision();
        Form form = exchange.form();
        boolean isNew = revision.revParentId() == null;
        ObjectNode json = MediaWikiJson.object();
        json.put("type", isNew ? "new" : "edit");
        if (properties.contains("title")) {
            json.put("ns", change.namespaceId()).put("title", PageSets.spaced(change.title()));
        }
        if (properties.contains("ids")) {
            json.put("pageid", view.pageId().value())
                    .put("revid", revision.revId().value())
                    .put(
                            "old_revid",
                            isNew
                                    ? 0
                                    : Objects.requireNonNull(revision.revParentId())
                                            .value())
                    .put("rcid", revision.revId().value());
        }
        RevisionWriter.user(json, revision, form, properties);
        if (properties.contains("flags")) {
            User editor = revision.editor();
            form.flag(json, "bot", editor != null && editor.isBot());
            form.flag(json, "new", isNew);
            form.flag(json, "minor", revision.isMinorEdit());
        }
        if (properties.contains("sizes")) {
            json.put("oldlen", view.parentSizeBytes().orElse(0L)).put("newlen", RevisionWriter.size(view));
        }
        if (properties.contains("timestamp")) {
            json.put("timestamp", revision.revDt().toString());
        }
        RevisionWriter.comment(json, revision, form, properties);
        end(json, change, properties);
        return json;
    }

    private void end(ObjectNode json, RecentRevision change, Set<String> properties) {
        Revision revision = change.revision().revision();
        if (properties.contains("redirect")) {
            exchange.form().flag(json, "redirect", change.isRedirect());
        }
        if (properties.contains("tags")) {
            RevisionWriter.tags(json, revision);
        }
        if (properties.contains("sha1")) {
            Optional.ofNullable(revision.isContentVisible() ? revision.revSha1() : null)
                    .ifPresentOrElse(sha1 -> json.put("sha1", sha1.hex()), () -> exchange.form()
                            .mark(json, "sha1hidden", true));
        }
    }
}
