package org.tributary.search;

import org.junit.jupiter.api.Test;
import org.tributary.testing.HouseRules;

/** This service keeps the rules of the house. */
final class HouseRulesTest {

    @Test
    void the_house_rules_hold() {
        HouseRules rules = HouseRules.of("org.tributary.search");
        rules.check();
        rules.isPure("org.tributary.search.document..", "org.tributary.search.query..");
        rules.keepsInside("org.apache.lucene..", "org.tributary.search.index.lucene..");
        rules.keepsInside("org.apache.kafka..", "org.tributary.search.follow..");
    }
}
