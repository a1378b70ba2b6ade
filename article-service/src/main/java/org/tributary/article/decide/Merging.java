package org.tributary.article.decide;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Statement.Authority;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;

/**
 * Puts together what is held of a revision and what is stated of it. Gaps are filled, nothing is ever overwritten by a
 * gap, and only the wiki itself, asked again, overrules what it said before.
 */
final class Merging {
    private final Statement statement;
    private final boolean tellsVisibility;

    private Merging(Statement statement, boolean tellsVisibility) {
        this.statement = statement;
        this.tellsVisibility = tellsVisibility;
    }

    static Merging of(PageChange change, Statement statement) {
        boolean isRestating = change instanceof PageChange.VisibilityChange
                || change instanceof PageChange.Restate
                || change instanceof PageChange.RevisionList;
        return new Merging(statement, isRestating);
    }

    /** A revision that was not held. */
    HeldRevision fresh(Revision told, Arrival arrival) {
        boolean isWhole = told.isContentVisible() && told.isCommentVisible() && told.isEditorVisible();
        HeldRevision fresh = new HeldRevision(
                told.withoutBodies(),
                arrival.texts(),
                arrival.check(),
                Withdrawal.NONE,
                statement.claimsCurrent(),
                isWhole ? null : statement.at(),
                statement.authority() == Authority.AS_FOUND ? statement.at() : null);
        return withoutHidden(fresh);
    }

    /** A revision that was held; the very same object if nothing changes. */
    HeldRevision merged(HeldRevision held, Revision told, Arrival arrival) {
        boolean overrules =
                tellsVisibility && statement.authority() == Authority.AS_FOUND && statement.isAfter(held.statedDt());
        Revision one = held.revision();
        Map<String, HeldText> texts = new HashMap<>(held.texts());
        arrival.texts().forEach((role, text) -> texts.merge(role, text, (mine, its) -> overrules ? its : mine));
        boolean isTextTaken =
                !texts.getOrDefault(Slot.MAIN, NO_TEXT).equals(held.texts().getOrDefault(Slot.MAIN, NO_TEXT));
        Revision both = new Revision(
                one.revId(),
                pick(one.revParentId(), told.revParentId(), overrules),
                overrules ? told.revDt() : one.revDt(),
                pick(one.revSha1(), told.revSha1(), overrules),
                pick(one.revSize(), told.revSize(), overrules),
                shown(one.isCommentVisible(), told.isCommentVisible(), held)
                        ? pick(one.comment(), told.comment(), overrules)
                        : null,
                overrules ? told.isMinorEdit() : one.isMinorEdit(),
                shown(one.isEditorVisible(), told.isEditorVisible(), held)
                        ? editor(one.editor(), told.editor(), overrules)
                        : null,
                shown(one.isContentVisible(), told.isContentVisible(), held),
                shown(one.isCommentVisible(), told.isCommentVisible(), held),
                shown(one.isEditorVisible(), told.isEditorVisible(), held),
                pick(one.tags(), told.tags(), overrules),
                slots(one.contentSlots(), told.contentSlots(), overrules));
        TextCheck check = isTextTaken || held.check() == TextCheck.UNCHECKED ? arrival.check() : held.check();
        HeldRevision merged = withoutHidden(new HeldRevision(
                both, texts, check, held.withdrawal(), held.isClaimed(), held.visibilityDt(), held.statedDt()));
        return merged.equals(held) ? held : dated(held, merged, overrules);
    }

    private static final HeldText NO_TEXT = new HeldText(TextHash.of(new byte[0]), -1);

    private HeldRevision dated(HeldRevision held, HeldRevision merged, boolean overrules) {
        boolean isShownOtherwise = !sameVisibility(held.revision(), merged.revision());
        Instant at = statement.at();
        return new HeldRevision(
                merged.revision(),
                merged.texts(),
                merged.check(),
                merged.withdrawal(),
                merged.isClaimed(),
                isShownOtherwise && at != null ? at : held.visibilityDt(),
                overrules ? at : held.statedDt());
    }

    static boolean sameVisibility(Revision one, Revision other) {
        return one.isContentVisible() == other.isContentVisible()
                && one.isCommentVisible() == other.isCommentVisible()
                && one.isEditorVisible() == other.isEditorVisible();
    }

    /**
     * Hidden wins unless the wiki is known to have shown it later. An undated source can hide what no dated one spoke of,
     * and can never show.
     */
    private boolean shown(boolean isShown, boolean isToldShown, HeldRevision held) {
        if (!tellsVisibility || isShown == isToldShown) {
            return isShown;
        }
        if (statement.at() == null) {
            return isShown && held.visibilityDt() != null;
        }
        return statement.isSince(held.visibilityDt()) ? isToldShown : isShown;
    }

    private static HeldRevision withoutHidden(HeldRevision held) {
        Revision all = held.revision();
        if (all.isContentVisible()) {
            return held;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        Map<String, Slot> told = all.contentSlots() == null ? Map.of() : all.contentSlots();
        told.forEach((role, slot) -> slots.put(
                role,
                new Slot(
                        role,
                        slot.contentModel(),
                        slot.contentFormat(),
                        null,
                        slot.contentSize(),
                        slot.originRevId(),
                        null)));
        Revision bare = new Revision(
                all.revId(),
                all.revParentId(),
                all.revDt(),
                null,
                all.revSize(),
                all.comment(),
                all.isMinorEdit(),
                all.editor(),
                false,
                all.isCommentVisible(),
                all.isEditorVisible(),
                all.tags(),
                all.contentSlots() == null ? null : slots);
        return new HeldRevision(
                bare,
                Map.of(),
                TextCheck.UNCHECKED,
                held.withdrawal(),
                held.isClaimed(),
                held.visibilityDt(),
                held.statedDt());
    }

    private static @Nullable User editor(@Nullable User mine, @Nullable User its, boolean overrules) {
        if (mine == null || its == null) {
            return mine == null ? its : mine;
        }
        boolean isSameName = mine.userText().equals(its.userText());
        boolean isSame = isSameName && (its.userId() == null || its.userId().equals(mine.userId()));
        if (overrules && !isSame) {
            boolean isBot = its.isBot() || (isSameName && mine.isBot());
            return new User(its.userId(), its.userText(), its.groups(), isBot, its.isTemp());
        }
        boolean tellsMore = mine.userId() == null && its.userId() != null && isSameName;
        return tellsMore ? new User(its.userId(), mine.userText(), mine.groups(), mine.isBot(), mine.isTemp()) : mine;
    }

    private static @Nullable Map<String, Slot> slots(
            @Nullable Map<String, Slot> mine, @Nullable Map<String, Slot> its, boolean overrules) {
        if (mine == null || its == null) {
            return mine == null ? bare(its) : mine;
        }
        Map<String, Slot> both = new LinkedHashMap<>(mine);
        its.forEach((role, slot) -> both.merge(role, slot.withoutBody(), (a, b) -> slot(a, b, overrules)));
        return both;
    }

    private static @Nullable Map<String, Slot> bare(@Nullable Map<String, Slot> slots) {
        if (slots == null) {
            return null;
        }
        Map<String, Slot> bare = new LinkedHashMap<>();
        slots.forEach((role, slot) -> bare.put(role, slot.withoutBody()));
        return bare;
    }

    private static Slot slot(Slot mine, Slot its, boolean overrules) {
        return new Slot(
                mine.slotRole(),
                overrules ? its.contentModel() : mine.contentModel(),
                pick(mine.contentFormat(), its.contentFormat(), overrules),
                pick(mine.contentSha1(), its.contentSha1(), overrules),
                pick(mine.contentSize(), its.contentSize(), overrules),
                pick(mine.originRevId(), its.originRevId(), overrules),
                null);
    }

    private static <T> @Nullable T pick(@Nullable T mine, @Nullable T its, boolean overrules) {
        return mine == null || (overrules && its != null) ? its : mine;
    }
}
