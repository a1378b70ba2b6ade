package org.tributary.search.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;

/**
 * All that search knows of a page. Two states of a page can be merged, and the merge is commutative, associative and
 * idempotent: whatever the order in which changes arrive, and however often, the state they lead to is the same.
 *
 * @param contentVersion the article version that said what readers see; 0 before any did
 * @param content what readers see; null where that is nothing
 * @param creditVersion the article version that said whom to credit; 0 before any did
 * @param attributionText the credits, ready to be shown; null where none are known
 * @param hiddenRevisions revisions whose text was hidden by a version newer than the content, by number
 */
public record PageState(
        PageKey key,
        long contentVersion,
        @Nullable ArticleContent content,
        long creditVersion,
        @Nullable String attributionText,
        List<HiddenRevision> hiddenRevisions) {

    /** A revision's text was hidden by that version of the article. */
    public record HiddenRevision(RevisionId revId, long version) {}

    public PageState {
        hiddenRevisions = List.copyOf(hiddenRevisions);
    }

    /** What this write alone says; null if it says nothing. */
    public static @Nullable PageState of(IndexWrite write) {
        return switch (write) {
            case IndexWrite.Put put ->
                new PageState(put.key(), put.version(), put.content(), put.version(), put.attributionText(), List.of());
            case IndexWrite.Tombstone tombstone ->
                new PageState(tombstone.key(), tombstone.version(), null, 0, null, List.of());
            case IndexWrite.VersionOnly only ->
                new PageState(
                        only.key(),
                        0,
                        null,
                        only.attributionText() == null ? 0 : only.version(),
                        only.attributionText(),
                        only.hiddenRevision() == null
                                ? List.of()
                                : List.of(new HiddenRevision(only.hiddenRevision(), only.version())));
            case IndexWrite.Ignored _ -> null;
        };
    }

    /**
     * What both states say together: of each part, what the newer version says.
     *
     * @throws IllegalArgumentException if the states are of different pages
     */
    public PageState merge(PageState other) {
        if (!key.equals(other.key)) {
            throw new IllegalArgumentException("states of " + key + " and " + other.key + " cannot be merged");
        }
        PageState shown = other.contentVersion > contentVersion ? other : this;
        PageState credited = other.creditVersion > creditVersion ? other : this;
        List<HiddenRevision> hidden = hiddenAfter(shown.contentVersion, hiddenRevisions, other.hiddenRevisions);
        ArticleContent visible = isHidden(shown.content, hidden) ? null : shown.content;
        boolean creditsNothing = visible == null && shown.contentVersion >= credited.creditVersion;
        return new PageState(
                key,
                shown.contentVersion,
                visible,
                credited.creditVersion,
                creditsNothing ? null : credited.attributionText,
                hidden);
    }

    /** The newest article version of which anything is held. */
    public long version() {
        return Math.max(contentVersion, creditVersion);
    }

    /** The article, if this page is one that readers see and not a redirect; null otherwise. */
    public @Nullable ArticleContent article() {
        return content == null || content.isRedirect() ? null : content;
    }

    /** The redirect, if this page is one that readers see; null otherwise. */
    public @Nullable ArticleContent redirect() {
        return content == null || !content.isRedirect() ? null : content;
    }

    private static List<HiddenRevision> hiddenAfter(
            long version, List<HiddenRevision> some, List<HiddenRevision> others) {
        Map<RevisionId, Long> newest = new TreeMap<>();
        some.forEach(hidden -> newest.merge(hidden.revId(), hidden.version(), Math::max));
        others.forEach(hidden -> newest.merge(hidden.revId(), hidden.version(), Math::max));
        List<HiddenRevision> kept = new ArrayList<>();
        newest.forEach((revId, hiddenBy) -> {
            if (hiddenBy > version) {
                kept.add(new HiddenRevision(revId, hiddenBy));
            }
        });
        kept.sort(Comparator.comparing(HiddenRevision::revId));
        return kept;
    }

    private static boolean isHidden(@Nullable ArticleContent content, List<HiddenRevision> hidden) {
        return content != null
                && hidden.stream().anyMatch(entry -> entry.revId().equals(content.revId()));
    }
}
