package org.tributary.article;

import org.junit.jupiter.api.Test;
import org.tributary.testing.HouseRules;

/** This service keeps the rules of the house. */
final class HouseRulesTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.of("org.tributary.article").check();
    }
}
