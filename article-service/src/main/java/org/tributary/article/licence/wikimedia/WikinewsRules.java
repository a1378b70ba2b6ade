package org.tributary.article.licence.wikimedia;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.licence.rights.Spdx;
import org.tributary.event.article.Licence;

/**
 * Wikinews: CC BY 2.5 in all languages since the decision of September 2005, and since the winter of 2024 and 2025 what
 * each edition chose for itself. Before 2005 most editions were in the public domain and some were not; only those are
 * told whose own pages say it.
 */
final class WikinewsRules {
    private static final String DECISION_OF_2005 = "2005-09-25T00:00:00Z";
    private static final String EARLY_CHANGE = "2024-12-16T00:00:00Z";
    private static final String COMMON_CHANGE = "2025-01-30T00:00:00Z";
    private static final Licence BY_25 = Spdx.cc("by", "2.5");
    private static final Licence BY_4 = Spdx.cc("by", "4.0");
    private static final Licence BY_SA_4 = Spdx.cc("by-sa", "4.0");
    private static final Set<String> KEPT_25 = Set.of("de", "ru");
    private static final Set<String> CHANGED_EARLY = Set.of("en", "he", "pl");
    private static final Map<String, Licence> CHANGED_TO_SHARE_ALIKE = Map.of("fa", BY_SA_4, "sv", BY_SA_4);
    /** They changed in those months, on a day that is not known here. */
    private static final Set<String> CHANGED_SOMETIME = Set.of("ar", "fr", "nl", "pt", "ro", "zh");

    private static final String FIRST_CHANGE = "2024-08-01T00:00:00Z";

    private WikinewsRules() {}

    static Optional<DatedRules> of(String edition) {
        DatedRules.Rule before = edition.equals("en")
                ? DatedRules.always(Spdx.PUBLIC_DOMAIN)
                : new DatedRules.Rule(Instant.MIN, Optional.empty());
        DatedRules.Rule of2005 = DatedRules.from(DECISION_OF_2005, BY_25);
        if (KEPT_25.contains(edition)) {
            return Optional.of(DatedRules.ofAll(false, before, of2005));
        }
        if (CHANGED_SOMETIME.contains(edition)) {
            return Optional.of(DatedRules.ofAll(false, before, of2005, DatedRules.unsure(FIRST_CHANGE)));
        }
        DatedRules.Rule since = DatedRules.from(
                CHANGED_EARLY.contains(edition) ? EARLY_CHANGE : COMMON_CHANGE,
                CHANGED_TO_SHARE_ALIKE.getOrDefault(edition, BY_4));
        return Optional.of(DatedRules.ofAll(false, before, of2005, since));
    }
}
