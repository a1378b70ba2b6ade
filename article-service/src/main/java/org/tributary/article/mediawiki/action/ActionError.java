package org.tributary.article.mediawiki.action;

/** A request that cannot be answered, with MediaWiki's code for why. */
final class ActionError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    ActionError(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    static ActionError badContinue() {
        return new ActionError(
                "badcontinue",
                "Invalid continue param. You should pass the original value returned by the previous query.");
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
