package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;

/**
 * The pages that a request names.
 *
 * @param pages that are held, each once
 * @param absent what is said of those that are not
 * @param revisions that were named themselves
 * @param said of how the pages were found: titles made normal, redirects followed, revisions that are not held
 */
public record PageSet(
        List<ArticleView> pages,
        List<Form.PageJson> absent,
        List<RevisionView> revisions,
        boolean isOfRevisions,
        ObjectNode said) {

    public PageSet {
        pages = List.copyOf(pages);
        absent = List.copyOf(absent);
        revisions = List.copyOf(revisions);
    }

    boolean isEmpty() {
        return pages.isEmpty() && absent.isEmpty() && said.isEmpty();
    }
}
