package org.tributary.sample;

import org.junit.jupiter.api.Test;
import org.tributary.testing.HouseRules;

/** The generator keeps the rules of the house. */
final class HouseRulesTest {
    @Test
    void the_rules_of_the_house_hold() {
        HouseRules house = HouseRules.of("org.tributary.sample");

        house.check();
        house.isPure("org.tributary.sample.source", "org.tributary.sample.history");
    }
}
