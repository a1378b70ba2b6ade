package org.tributary.article.attribution;

/** Writes an attribution in the forms that are delivered. */
public final class AttributionForms {
    private AttributionForms() {}

    /** Lines of plain text. */
    public static String text(AttributedRevision attributed) {
        return PlainText.of(attributed);
    }

    /** HTML to be put under a copy of the text, that programs understand too. */
    public static String html(AttributedRevision attributed) {
        return Rdfa.of(attributed);
    }

    /** A schema.org description. */
    public static String jsonLd(AttributedRevision attributed) {
        return JsonLd.of(attributed);
    }

    /** The four fields that reusers are taught to give, with addresses. */
    public static Tasl tasl(AttributedRevision attributed) {
        return Tasl.of(attributed);
    }
}
