package org.tributary.article.mediawiki.action.acting;

import java.util.List;
import org.tributary.article.content.Mentions;
import org.tributary.article.content.Reading;
import org.tributary.event.identity.PageTitle;

/** A source, what was made of it, and what it names. */
record Parsed(PageTitle title, String text, String html, List<Reading.Heading> headings, Mentions mentions) {

    Parsed {
        headings = List.copyOf(headings);
    }
}
