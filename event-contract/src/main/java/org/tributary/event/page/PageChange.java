package org.tributary.event.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.HistoryDepth;

/**
 * Something that happened to a page of a wiki. The set is closed: whoever switches over it is told by the compiler when
 * a kind is added.
 *
 * <p>{@code dt} is when it happened on the wiki, {@code performer} and {@code comment} belong to the change (absent
 * when hidden or not told), {@code page} is the page after it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "page_change_kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PageChange.Create.class, name = "create"),
    @JsonSubTypes.Type(value = PageChange.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = PageChange.Move.class, name = "move"),
    @JsonSubTypes.Type(value = PageChange.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = PageChange.Undelete.class, name = "undelete"),
    @JsonSubTypes.Type(value = PageChange.VisibilityChange.class, name = "visibility_change"),
    @JsonSubTypes.Type(value = PageChange.Restate.class, name = "restate"),
    @JsonSubTypes.Type(value = PageChange.RevisionList.class, name = "revision_list"),
    @JsonSubTypes.Type(value = PageChange.Categorize.class, name = "categorize")
})
public sealed interface PageChange {

    String SCHEMA = "/tributary/page-change/1.0.0";

    EventMeta meta();

    Instant dt();

    WikiId wikiId();

    Page page();

    @Nullable
    Revision revision();

    @Nullable
    User performer();

    @Nullable
    String comment();

    @JsonIgnore
    PageChangeKind kind();

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

    /** A page came into being with its first revision. */
    record Create(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            Revision revision)
            implements PageChange {
        @Override
        public PageChangeKind kind() {
            return PageChangeKind.CREATE;
        }

        @Override
        public String changelogKind() {
            return "insert";
        }
    }

    /** A page got a new current revision. */
    record Edit(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            Revision revision,
            @Nullable PriorState priorState)
            implements PageChange {
        @Override
        public PageChangeKind kind() {
            return PageChangeKind.EDIT;
        }

        @Override
        public String changelogKind() {
            return "update";
        }
    }

    /**
     * A page got another title and kept its number.
     *
     * @param revision the null revision that MediaWiki puts into the history, where it told of one
     * @param createdRedirectPage the redirect left at the old title, if one was left
     */
    record Move(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            @Nullable Revision revision,
            PriorState priorState,
            @Nullable Page createdRedirectPage)
            implements PageChange {
        @Override
        public PageChangeKind kind() {
            return PageChangeKind.MOVE;
        }

        @Override
        public String changelogKind() {
            return "update";
        }
    }

    /** A page and all its revisions left public view. */
    record Delete(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            @Nullable Revision revision)
            implements PageChange {
        @Override
        public PageChangeKind kind() {
            return PageChangeKind.DELETE;
        }

        @Override
        public String changelogKind() {
            return "delete";
        }
    }

    /**
     * A page came back into public view. Which of its revisions came back is told by the {@link Restate} events that
     * follow; a revision that is not restated stays withdrawn.
     */
    record Undelete(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            @Nullable Revision revision)
            implements PageChange {
        @Override
        public PageChangeKind kind() {
            return PageChangeKind.UNDELETE;
        }

        @Override
        public String changelogKind() {
            return "insert";
        }
    }

    /** Text, comment or editor of one revision was hidden or shown again. */
    record VisibilityChange(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            Revision revision,
            @Nullable PriorState priorState)
            implements PageChange {
        @Override
        public PageChangeKind kind() {
            return PageChangeKind.VISIBILITY_CHANGE;
        }

        @Override
        public String changelogKind() {
            return "update";
        }
    }

    /**
     * A revision, past or present, as the wiki states it now. Ours; Wikimedia's schema has no word for it.
     *
     * @param isCurrent whether the source showed it as the page's current revision
     * @param readDt when the wiki showed it, by the wiki's own clock; null where that is not known
     */
    record Restate(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            Revision revision,
            RestateReason reason,
            boolean isCurrent,
            @Nullable Instant readDt)
            implements PageChange {

        /** A revision of which it is not known when the wiki showed it. */
        public Restate(
                EventMeta meta,
                Instant dt,
                WikiId wikiId,
                Page page,
                Revision revision,
                RestateReason reason,
                boolean isCurrent) {
            this(meta, dt, wikiId, page, revision, reason, isCurrent, null);
        }

        @Override
        public @Nullable User performer() {
            return null;
        }

        @Override
        public @Nullable String comment() {
            return null;
        }

        @Override
        public PageChangeKind kind() {
            return PageChangeKind.RESTATE;
        }

        @Override
        public String changelogKind() {
            return "update";
        }
    }

    /**
     * The wiki's list of a page's revisions between two points of its history, without their texts. Whatever lies between
     * these points and is not listed was not in public view when the wiki showed this. Ours, as {@link Restate} is.
     *
     * @param dt when the wiki showed the list, by the wiki's own clock
     * @param revisions in the order of the history
     * @param after the list begins behind this point; null where it begins with the history
     * @param upTo the list ends with this point; null where it ends with the history
     * @param currentRevId the page's current revision, whether it is listed here or not; null if the page is not there
     * @param walk the verification this belongs to; null if something else was the occasion
     * @param walkPage which of the walk's pages this is, from 1; null outside a walk and in answers to repair requests
     * @param attempt the number of the repair request that this answers; null if it answers none
     * @param history {@code current} where only what came after a page was first met is wanted of it; null where all is
     */
    record RevisionList(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            List<Revision> revisions,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            @Nullable RevisionId currentRevId,
            RestateReason reason,
            @Nullable String walk,
            @Nullable Long walkPage,
            @Nullable Integer attempt,
            @Nullable HistoryDepth history)
            implements PageChange {

        /** The most revisions that one event lists; a longer history is listed in several. */
        public static final int REVISIONS_MAX = 500;

        public RevisionList {
            revisions = List.copyOf(revisions);
            if (revisions.size() > REVISIONS_MAX) {
                throw new IllegalArgumentException(
                        "revisions must be " + REVISIONS_MAX + " or fewer but are " + revisions.size());
            }
            if (revisions.stream().anyMatch(Revision::hasBodies)) {
                throw new IllegalArgumentException("revisions of a list must not carry text");
            }
        }

        /** Whether a point of the history lies in what is listed. */
        public boolean covers(HistoryPoint point) {
            return (after == null || point.compareTo(after) > 0) && (upTo == null || point.compareTo(upTo) <= 0);
        }

        /** Whether revisions are wanted that are older than all that is held of the page. */
        @JsonIgnore
        public boolean isPastWanted() {
            return history != HistoryDepth.CURRENT;
        }

        /** Whether a revision is among those listed. */
        public boolean lists(RevisionId revId) {
            return revisions.stream().anyMatch(each -> each.revId().equals(revId));
        }

        /** Whether the wiki does not show the page at all. */
        @JsonIgnore
        public boolean isOfNoPage() {
            return revisions.isEmpty() && currentRevId == null;
        }

        @Override
        public @Nullable Revision revision() {
            return null;
        }

        @Override
        public @Nullable User performer() {
            return null;
        }

        @Override
        public @Nullable String comment() {
            return null;
        }

        @Override
        public PageChangeKind kind() {
            return PageChangeKind.REVISION_LIST;
        }

        @Override
        public String changelogKind() {
            return "update";
        }
    }

    /**
     * A page entered or left a category. It changes nothing of what the page itself holds. Ours, as {@link Restate} is.
     *
     * @param category which category
     * @param isMember whether the page was in it when the wiki was asked, soon after; null where that is not known
     * @param revId the revision that did it, of the page or of a template in it; null where the wiki does not say
     */
    record Categorize(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            @Nullable User performer,
            @Nullable String comment,
            CategoryPage category,
            @Nullable Boolean isMember,
            @Nullable RevisionId revId)
            implements PageChange {

        @Override
        public @Nullable Revision revision() {
            return null;
        }

        @Override
        public PageChangeKind kind() {
            return PageChangeKind.CATEGORIZE;
        }

        @Override
        public String changelogKind() {
            return "update";
        }
    }
}
