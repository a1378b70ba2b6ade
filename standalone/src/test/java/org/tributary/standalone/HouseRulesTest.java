package org.tributary.standalone;

import org.junit.jupiter.api.Test;
import org.tributary.testing.HouseRules;

/** The launcher keeps the rules of the house. */
final class HouseRulesTest {
    private static final HouseRules RULES = HouseRules.of("org.tributary.standalone");

    @Test
    void the_module_keeps_the_rules_of_the_house() {
        RULES.check();
    }

    @Test
    void the_proxy_stays_behind_its_door() {
        RULES.keepsInside("io.vertx..", "org.tributary.standalone.door..");
        RULES.keepsInside("picocli..", "org.tributary.standalone.command..");
        RULES.keepsInside("me.tongfei..", "org.tributary.standalone.terminal..");
    }
}
