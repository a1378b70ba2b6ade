package org.tributary.event.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.PriorState;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/**
 * A change to an article. Each carries the article's version: for one article versions are contiguous, so any reader
 * can see a gap, and whoever keeps a copy applies only what is newer than what it has.
 *
 * <p>{@code dt} is when it happened on the wiki, {@code meta.dt} when article applied it; {@code licence} is that of the
 * revision told of, {@code attribution} that of the article as it stands.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "article_change_kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ArticleChange.Updated.class, name = "update"),
    @JsonSubTypes.Type(value = ArticleChange.HistoryExtended.class, name = "history"),
    @JsonSubTypes.Type(value = ArticleChange.Withdrawn.class, name = "withdraw"),
    @JsonSubTypes.Type(value = ArticleChange.Redacted.class, name = "redact")
})
public sealed interface ArticleChange {

    String SCHEMA = "/tributary/article-change/1.0.0";

    EventMeta meta();

    Instant dt();

    WikiId wikiId();

    @JsonProperty("page_change_kind")
    PageChangeKind pageChangeKind();

    Page page();

    LedgerEntry ledger();

    @JsonProperty("changelog_kind")
    String changelogKind();

    @JsonProperty("$schema")
    default String schema() {
        return SCHEMA;
    }

    /** The key of the record that carries this event. */
    default PageKey key() {
        return new PageKey(wikiId(), page().pageId());
    }

    /** The article's version after this change. */
    default long version() {
        return ledger().version();
    }

    /**
     * What readers see has changed: text, title, or both; or the article is new or back.
     *
     * @param revision the current revision, with its text
     * @param sizeDiffBytes bytes of UTF-8 gained or lost against the text shown before; the whole size for a new article
     * @param document the text without its markup
     */
    record Updated(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            PageChangeKind pageChangeKind,
            LedgerEntry ledger,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            Revision revision,
            @Nullable PriorState priorState,
            long sizeDiffBytes,
            Licence licence,
            Attribution attribution,
            ArticleDocument document)
            implements ArticleChange {
        @Override
        public String changelogKind() {
            return ledger.version() == 1 ? "insert" : "update";
        }
    }

    /**
     * The article's past is better known: a revision that is not the current one is held now.
     *
     * @param revision that revision, without its text
     */
    record HistoryExtended(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            PageChangeKind pageChangeKind,
            LedgerEntry ledger,
            Page page,
            Revision revision,
            Licence licence,
            Attribution attribution)
            implements ArticleChange {
        @Override
        public String changelogKind() {
            return ledger.version() == 1 ? "insert" : "update";
        }
    }

    /** The article left public view: whoever keeps a copy takes it down. */
    record Withdrawn(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            PageChangeKind pageChangeKind,
            LedgerEntry ledger,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            Licence licence,
            @Nullable Attribution attribution)
            implements ArticleChange {
        @Override
        public String changelogKind() {
            return "delete";
        }
    }

    /**
     * Something of a revision was hidden, or shown again: whoever keeps a copy of what is hidden deletes it.
     *
     * @param revision the revision with its flags as they are now, without its text
     */
    record Redacted(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            PageChangeKind pageChangeKind,
            LedgerEntry ledger,
            Page page,
            Revision revision,
            @Nullable PriorState priorState,
            Licence licence,
            Attribution attribution)
            implements ArticleChange {
        @Override
        public String changelogKind() {
            return "update";
        }
    }
}
