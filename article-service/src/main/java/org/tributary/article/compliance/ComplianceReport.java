package org.tributary.article.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;

/**
 * What is found on a page that shows a copy.
 *
 * @param match {@code exact}, {@code near} or {@code not_found}
 * @param revId the revision it shows; null where none is found
 * @param share how much of that revision's text is on the page, 0 to 1
 * @param isComplete whether nothing is missing or wrong; a newer revision alone is neither
 * @param revisionsCompared how many of the article's texts were looked at
 * @param attribution lines to put on the page, that say everything
 */
public record ComplianceReport(
        WikiId wikiId,
        PageId pageId,
        String pageTitle,
        String match,
        @Nullable Long revId,
        @Nullable Instant revDt,
        double share,
        boolean isComplete,
        int revisionsCompared,
        List<Line> findings,
        @Nullable String attribution) {

    /** One finding. */
    public record Line(String subject, String state, String detail) {
        static Line of(Finding finding) {
            return new Line(
                    finding.subject().name().toLowerCase(Locale.ROOT),
                    finding.state().name().toLowerCase(Locale.ROOT),
                    finding.detail());
        }

        /** What it is about, for people. */
        public String about() {
            return subject.replace('_', ' ');
        }
    }
}
