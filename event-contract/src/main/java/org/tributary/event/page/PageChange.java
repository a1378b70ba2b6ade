package org.tributary.event.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;

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
    @JsonSubTypes.Type(value = PageChange.Restate.class, name = "restate")
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
     */
    record Restate(
            EventMeta meta,
            Instant dt,
            WikiId wikiId,
            Page page,
            Revision revision,
            RestateReason reason,
            boolean isCurrent)
            implements PageChange {
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
}
