package org.tributary.article.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;

/** Reads articles, their history and their credits. Every method sees what was committed when it was called. */
public interface ArticleReader {

    /** Every wiki that is known and not forgotten, by id. */
    List<WikiView> wikis();

    Optional<WikiView> wiki(WikiId wikiId);

    /** The article with this number, withdrawn or not. */
    Optional<ArticleView> article(PageKey page);

    /**
     * The article with exactly this title (underscores, namespace prefix as the wiki writes it); a redirect answers as
     * itself. Where an article that was withdrawn and another have the same title, the visible one answers.
     */
    Optional<ArticleView> articleByTitle(WikiId wikiId, PageTitle title);

    /** Those of these articles that are visible, by page id, without what their texts say. */
    List<ArticleView> articles(WikiId wikiId, Collection<PageId> pages);

    /** Titles of the visible redirects that lead to this article, by title, at most {@code limit}. */
    List<PageTitle> redirectsTo(PageKey page, int limit);

    /** The publicly visible history, in the order wanted. */
    Slice<RevisionView> history(PageKey page, HistoryQuery query);

    /** The latest revisions of a wiki's visible pages, at most one more than the limit. */
    List<RecentRevision> recent(WikiId wikiId, RecentQuery query);

    /** How many visible revisions fit all filters, or how many editors made them; counted no further than {@code max}. */
    long count(PageKey page, List<HistoryFilter> filters, boolean isOfEditors, int max);

    /** One revision that is publicly visible, whichever page it belongs to. */
    Optional<RevisionView> revision(WikiId wikiId, RevisionId revision);

    /** Whether a revision is held that is not publicly visible any more, so that 410 can be told from 404. */
    boolean isWithdrawn(WikiId wikiId, RevisionId revision);

    /** The text of the main slot; empty when the revision is not held or its text is hidden. */
    Optional<String> text(WikiId wikiId, RevisionId revision);

    /** What the text of a revision says; an empty one when the revision is not held or its text is hidden. */
    ArticleDocument document(RevisionView revision);

    /** The source wiki's own HTML of the article's current revision, made harmless; empty where none is held. */
    Optional<String> sourceHtml(PageKey page);

    /** Those who made the article, most edits first. */
    Slice<Contributor> contributors(PageKey page, int limit, Optional<String> cursor);

    /** The visible articles of a wiki that changed last, newest change first; of all wikis where none is named. */
    List<ArticleView> lastChanged(Optional<WikiId> wikiId, int limit);

    /** The visible articles of a wiki after this page number, in order of page id. */
    List<ArticleView> articlesAfter(WikiId wikiId, long pageId, int limit);

    /**
     * Hands over every publicly visible revision of a wiki that fits all filters, in order of revision id, some hundred at a
     * time, without holding more in memory.
     */
    void eachRevision(WikiId wikiId, List<HistoryFilter> filters, Consumer<List<RevisionView>> consumer);
}
