package org.tributary.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.article.decide.Arrival;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.store.Outbox;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Wiki;

/** Applies page changes at once, as the pipeline does with those it has read, so that a test need not wait. */
record Applied(PageChangeBatch batch, ArticleChangePublisher publisher, Wiki wiki) {

    /** One transaction; returns what was published. */
    List<Outbox.Row> apply(List<PageChange> changes) {
        List<Arrival> arrivals = new ArrayList<>();
        for (PageChange change : changes) {
            arrivals.add(Arrivals.of(change, wiki));
        }
        List<Outbox.Row> rows =
                batch.apply(arrivals, Map.of(wiki.wikiId(), wiki)).rows();
        publisher.publish(rows);
        return rows;
    }
}
