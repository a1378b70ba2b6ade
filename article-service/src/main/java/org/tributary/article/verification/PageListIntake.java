package org.tributary.article.verification;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.StoreSession;
import org.tributary.article.waiting.Patience;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;

/**
 * Finds what we show and a wiki does not: pages that were deleted or moved away without our being told. What a wiki shows
 * and we do not is found by the lists of revisions.
 */
@Singleton
final class PageListIntake {
    private static final Logger LOG = Logger.getLogger(PageListIntake.class);

    private final EventCodec<PageList> codec = new EventCodec<>(PageList.class);
    private final ArticleStore store;
    private final Patience patience;
    private final RepairRequests requests;
    private final DivergenceCounters counters;
    private final int pagesMax;
    private final Clock clock = Clock.systemUTC();

    PageListIntake(
            ArticleStore store,
            Patience patience,
            RepairRequests requests,
            DivergenceCounters counters,
            ArticleSettings settings) {
        this.store = store;
        this.patience = patience;
        this.requests = requests;
        this.counters = counters;
        this.pagesMax = settings.verification().pagesMax();
    }

    @Incoming("page-list")
    @Blocking("article-page-list")
    void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            PageList list = codec.decode(record.value());
            List<RepairRequest> asked = patience.untilDone(() -> noted(list));
            requests.send(asked);
            asked.forEach(request -> counters.count(request.wikiId(), DivergenceKind.PAGE_EXTRA));
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-2011 %s-%d@%d is left out: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private List<RepairRequest> noted(PageList list) {
        try (StoreSession session = store.begin()) {
            List<RepairRequest> asked = session.note(list, clock.instant(), pagesMax);
            session.commit();
            return asked;
        }
    }
}
