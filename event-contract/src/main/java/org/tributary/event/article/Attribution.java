package org.tributary.event.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to credit for an article, and under which terms, ready to be shown.
 *
 * @param text one paragraph of plain text that satisfies the licence as it stands
 * @param licence of the article as a whole
 * @param title of the article, for people
 * @param sourceUrl the article on its source wiki
 * @param revisionUrl the exact revision on its source wiki
 * @param historyUrl everybody's edits on the source wiki
 * @param contributorsTotal how many contributors there are
 * @param contributors those with the most edits, most first; at most as many as article's configuration says
 * @param notices disclaimers and notices of the source that go with the text
 * @param language the language of {@code text}, BCP 47; null for English, in which it was always written at first
 */
public record Attribution(
        String text,
        Licence licence,
        String title,
        String sourceUrl,
        String revisionUrl,
        String historyUrl,
        long contributorsTotal,
        List<Contributor> contributors,
        List<String> notices,
        @Nullable String language) {

    public Attribution {
        contributors = List.copyOf(contributors);
        notices = List.copyOf(notices);
    }

    /** The same in other words. */
    public Attribution with(String paragraph) {
        return new Attribution(
                paragraph,
                licence,
                title,
                sourceUrl,
                revisionUrl,
                historyUrl,
                contributorsTotal,
                contributors,
                notices,
                language);
    }
}
