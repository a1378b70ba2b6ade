package org.tributary.ingest.reconcile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.PageList;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.HistoryListing;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.normalize.EventIds;
import org.tributary.ingest.scope.TitleRange;

/** Puts what a wiki lists into events. Values in, values out. */
final class ListEvents {
    private final Wiki wiki;
    private final Clock clock;
    private final String domain;

    ListEvents(Wiki wiki, Clock clock) {
        this.wiki = wiki;
        this.clock = clock;
        this.domain = String.valueOf(URI.create(wiki.url()).getHost());
    }

    /** A stretch of a page's history as it was listed. */
    PageChange.RevisionList list(
            Page page,
            HistoryListing.Listed listed,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            @Nullable RevisionId current,
            Occasion occasion) {
        List<Revision> revisions = listed.revisions().stream()
                .map(each -> each.revision().withoutBodies())
                .toList();
        String fact = occasion.name() + ":list:" + (after == null ? "" : after.revDt() + "|" + after.revId());
        return new PageChange.RevisionList(
                meta(PageChangeKind.REVISION_LIST, page, fact),
                listed.wikiNow(),
                wiki.wikiId(),
                page,
                revisions,
                after,
                upTo,
                current,
                occasion.reason(),
                occasion.walk(),
                occasion.walkPage(),
                occasion.attempt(),
                wiki.followedBy().history() == HistoryDepth.CURRENT ? HistoryDepth.CURRENT : null);
    }

    /** A revision that was asked for, as the wiki showed it at an instant of its own clock. */
    PageChange.Restate repaired(PageRevision found, Occasion occasion, Instant readDt) {
        Revision revision = found.revision();
        return new PageChange.Restate(
                meta(PageChangeKind.RESTATE, found.page(), occasion.name() + ":rev:" + revision.revId()),
                revision.revDt(),
                wiki.wikiId(),
                found.page(),
                revision,
                RestateReason.REPAIR,
                found.isCurrent(),
                readDt);
    }

    PageList pages(
            Walk walk,
            TitleRange range,
            HistoryListing.Pages listed,
            @Nullable PageTitle upTo,
            PageList.@Nullable Total total) {
        PageTitle after = walk.after();
        return new PageList(
                pagesMeta(walk, range + "|" + (after == null ? "" : after.value())),
                listed.wikiNow(),
                wiki.wikiId(),
                walk.id(),
                range.namespaceId(),
                range.fullBeginning(wiki.namespaces()),
                after,
                upTo,
                listed.pages(),
                total);
    }

    /** The end of a walk that did not end with titles: a range in which no title can be, which says nothing of pages. */
    PageList end(Walk walk, Instant wikiNow) {
        PageTitle nowhere = new PageTitle("-");
        PageList.Total total = new PageList.Total(walk.pages(), walk.revisions());
        return new PageList(
                pagesMeta(walk, "end"), wikiNow, wiki.wikiId(), walk.id(), 0, null, nowhere, nowhere, List.of(), total);
    }

    private EventMeta pagesMeta(Walk walk, String which) {
        String fact = "PAGE_LIST|" + wiki.wikiId() + "|" + walk.id() + "|" + which;
        return new EventMeta(
                Topic.PAGE_LIST.topicName(),
                UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString(),
                clock.instant(),
                domain,
                null,
                null);
    }

    private EventMeta meta(PageChangeKind kind, Page page, String fact) {
        PageKey key = new PageKey(wiki.wikiId(), page.pageId());
        return new EventMeta(
                Topic.PAGE_CHANGE.topicName(), EventIds.of(kind, key, fact), clock.instant(), domain, null, null);
    }
}
