package org.tributary.article.visibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.article.attribution.Attributions;
import org.tributary.article.store.visibility.Sight;
import org.tributary.article.store.visibility.Sights;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.article.Contributor;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.PageKey;

/** One article change, and what may be told of it now. */
final class TellableChange {
    static final String KIND = "article_change_kind";

    private static final List<String> OF_A_REVISION_IN_VIEW =
            List.of("rev_parent_id", "rev_size", "tags", "content_slots");

    private final ObjectNode change;
    private Sight sight;
    private boolean isRedacted;

    TellableChange(ObjectNode change, Sight sight) {
        this.change = change;
        this.sight = sight;
    }

    /** What has to be known before this change is told. */
    static Sights.Wanted wanted(PageKey page, ObjectNode change) {
        JsonNode revision = change.path("revision").path("rev_id");
        List<String> names = new ArrayList<>();
        for (JsonNode contributor : change.path("attribution").path("contributors")) {
            if (contributor.hasNonNull("user_text")) {
                names.add(contributor.get("user_text").textValue());
            }
        }
        return new Sights.Wanted(page, revision.isIntegralNumber() ? revision.longValue() : null, names);
    }

    /** Takes out what is hidden now; whether there was anything. */
    boolean redact() {
        boolean isWithdrawal = change.path(KIND).asText().equals("withdraw");
        if (isWithdrawal && !sight.isPageShown() && isNewest()) {
            sight = sight.namingAll();
        }
        if (!isWithdrawal) {
            Sight.Flags flags = sight.revision();
            boolean isGone = !sight.isPageShown() || (flags != null && !flags.isShown());
            redact(isGone, flags == null ? new Sight.Flags(true, true, true, true) : flags);
        }
        forgetUncredited();
        if (change.get("attribution") instanceof ObjectNode attribution) {
            credit(attribution);
        }
        return isRedacted;
    }

    /** Whoever keeps a copy must go on crediting those whom the last word on a page names. */
    private boolean isNewest() {
        return change.path("ledger").path("version").asLong() == sight.version();
    }

    private void redact(boolean isGone, Sight.Flags flags) {
        if (!(change.get("revision") instanceof ObjectNode revision)) {
            return;
        }
        if (isGone || !flags.isContentVisible() || !flags.isCommentVisible() || !flags.isEditorVisible()) {
            remove(change.path("ledger"), "salt");
        }
        if (isGone || !flags.isContentVisible()) {
            hide(revision, "is_content_visible", "rev_sha1", "source_html");
            revision.path("content_slots").forEach(slot -> remove(slot, "content_body", "content_sha1"));
            forgetDocument();
        }
        if (isGone || !flags.isCommentVisible()) {
            hide(revision, "is_comment_visible", "comment");
            remove(change, "comment");
        }
        if (isGone || !flags.isEditorVisible()) {
            hide(revision, "is_editor_visible", "editor");
            remove(change, "performer");
        }
        if (isGone) {
            remove(revision, OF_A_REVISION_IN_VIEW.toArray(String[]::new));
        }
    }

    /** Who asked not to be named is told of neither as editor nor as performer. */
    private void forgetUncredited() {
        if (isUncredited(change.path("performer"))) {
            remove(change, "performer");
        }
        if (change.get("revision") instanceof ObjectNode revision && isUncredited(revision.path("editor"))) {
            remove(change.path("ledger"), "salt");
            hide(revision, "is_editor_visible", "editor");
        }
    }

    private boolean isUncredited(JsonNode user) {
        return sight.uncredited()
                .covers(
                        user.path("user_id").isIntegralNumber()
                                ? user.path("user_id").longValue()
                                : null,
                        user.path("user_text").textValue());
    }

    private boolean isCredited(JsonNode contributor) {
        String name = contributor.path("user_text").textValue();
        Set<String> names = sight.names();
        return name == null || ((names == null || names.contains(name)) && !isUncredited(contributor));
    }

    private void hide(ObjectNode revision, String flag, String... fields) {
        isRedacted |= revision.path(flag).asBoolean(true);
        revision.put(flag, false);
        remove(revision, fields);
    }

    private void remove(JsonNode node, String... fields) {
        if (node instanceof ObjectNode object) {
            for (String field : fields) {
                isRedacted |= object.remove(field) != null;
            }
        }
    }

    private void forgetDocument() {
        if (change.has("document")) {
            isRedacted = true;
            change.set("document", EventCodec.mapper().valueToTree(ArticleDocument.EMPTY));
        }
    }

    /** Leaves out whoever is not credited by name any more; how many there are in all stays as it was told. */
    private void credit(ObjectNode attribution) {
        if (!(attribution.get("contributors") instanceof ArrayNode told)) {
            return;
        }
        boolean areAllCredited = true;
        for (JsonNode each : told) {
            areAllCredited &= isCredited(each);
        }
        if (areAllCredited) {
            return;
        }
        List<Contributor> before = new ArrayList<>();
        List<Contributor> after = new ArrayList<>();
        for (JsonNode each : told) {
            Contributor one = EventCodec.mapper().convertValue(each, Contributor.class);
            before.add(one);
            if (isCredited(each)) {
                after.add(one);
            }
        }
        isRedacted = true;
        long total = attribution.path("contributors_total").asLong();
        attribution.set("contributors", EventCodec.mapper().valueToTree(after));
        JsonNode language = attribution.path("language");
        String spoken = language.isTextual() ? language.textValue() : null;
        String title = attribution.path("title").asText();
        String credit = Attributions.credit(spoken, title, total, after);
        String text = attribution.path("text").asText();
        String redacted = text.replace(Attributions.credit(spoken, title, total, before), credit);
        // Words of a time when attributions were put together otherwise may still name somebody.
        attribution.put("text", redacted.equals(text) ? credit : redacted);
    }
}
