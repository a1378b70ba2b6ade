package org.tributary.article.reading;

import java.util.List;
import org.tributary.event.article.Licence;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Wiki;

/**
 * A wiki and what is held of it.
 *
 * @param licence under which its current text stands
 * @param pages publicly visible articles and redirects held
 * @param revisions publicly visible revisions held
 * @param feeds how far each feed was read
 */
public record WikiView(Wiki wiki, Licence licence, long pages, long revisions, List<FeedCheckpoint> feeds) {

    public WikiView {
        feeds = List.copyOf(feeds);
    }
}
