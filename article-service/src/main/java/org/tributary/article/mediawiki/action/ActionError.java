package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tributary.article.mediawiki.MediaWikiJson;

/** A request that cannot be answered, with MediaWiki's code for why. */
public final class ActionError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient ObjectNode more;

    public ActionError(String code, String sentence) {
        this(code, sentence, MediaWikiJson.object());
    }

    private ActionError(String code, String sentence, ObjectNode more) {
        super(sentence, null, false, false);
        this.code = code;
        this.more = more;
    }

    public static ActionError badContinue() {
        return new ActionError(
                "badcontinue",
                "Invalid continue param. You should pass the original value returned by the previous query.");
    }

    public static ActionError tooMany(String parameter, int max) {
        return new ActionError(
                "toomanyvalues",
                "Too many values supplied for parameter \"" + parameter + "\". The limit is " + max + ".",
                MediaWikiJson.object().put("limit", max).put("lowlimit", max).put("highlimit", max));
    }

    /** Whoever wants to change something is told so. */
    public static ActionError readOnly() {
        return new ActionError(
                "readonly",
                "The wiki is currently in read-only mode.",
                MediaWikiJson.object().put("readonlyreason", "This is a copy of the wiki, for reading."));
    }

    String code() {
        return code;
    }

    /** As it stands in an answer. */
    ObjectNode told() {
        ObjectNode json = MediaWikiJson.object().put("code", code).put("info", String.valueOf(getMessage()));
        json.setAll(more);
        return json;
    }
}
