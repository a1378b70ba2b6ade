package org.tributary.article.page;

import java.util.List;
import java.util.Objects;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.page.Page;

/** The box under a text that says who wrote it, under which licence, and where it comes from. */
record Credits(
        List<String> names,
        String others,
        String licence,
        String licenceUrl,
        String sourceUrl,
        String sourceRevisionUrl,
        String sourceHistoryUrl,
        String revisionId,
        String revisionHref,
        String revisionIso,
        String revisionDate,
        String pageHref,
        String attributionHref,
        List<String> notices,
        List<OwedLine> sources) {
    static final int NAMES_MAX = 12;

    static Credits of(Attribution attribution, RevisionView shown, Page page, List<CreditedSource> sources) {
        List<String> names = attribution.contributors().stream()
                .map(Contributor::userText)
                .filter(Objects::nonNull)
                .limit(NAMES_MAX)
                .toList();
        long others = attribution.contributorsTotal() - names.size();
        String wiki = ReadingPath.wiki(shown.wikiId());
        String api = "/v1" + wiki + "/pages/" + page.pageId() + "/attribution?revision="
                + shown.revision().revId();
        return new Credits(
                names,
                others <= 0 ? "" : Shown.count(others, "other"),
                attribution.licence().name(),
                Shown.address(attribution.licence().url()),
                Shown.address(attribution.sourceUrl()),
                Shown.address(attribution.revisionUrl()),
                Shown.address(attribution.historyUrl()),
                shown.revision().revId().toString(),
                ReadingPath.revision(shown.wikiId(), shown.revision().revId()),
                shown.revision().revDt().toString(),
                Shown.date(shown.revision().revDt()),
                wiki + "/pages/" + page.pageId(),
                api,
                attribution.notices(),
                sources.stream().map(OwedLine::of).toList());
    }
}
