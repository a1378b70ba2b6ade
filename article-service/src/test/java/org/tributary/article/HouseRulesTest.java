package org.tributary.article;

import org.junit.jupiter.api.Test;
import org.tributary.testing.HouseRules;

/** This service keeps the rules of the house. */
final class HouseRulesTest {
    private final HouseRules rules = HouseRules.of("org.tributary.article");

    @Test
    void the_house_rules_hold() {
        rules.check();
    }

    @Test
    void decisions_see_values_only() {
        rules.isPure(
                "org.tributary.article.decide..", "org.tributary.article.ledger..", "org.tributary.article.credit..");
    }

    /** To read what people write of licences, writing has to be brought into one form. */
    @Test
    void licences_follow_from_what_was_said() {
        rules.isPure("org.tributary.article.licence..", "java.text..");
    }

    /** How the state is packed is a function of bytes too, though another's. */
    @Test
    void authorship_is_a_matter_of_values() {
        rules.isPure("org.tributary.article.authorship..", "com.github.luben.zstd..");
    }

    @Test
    void sql_stays_in_the_store_and_the_reader() {
        rules.keepsInside("java.sql..", "org.tributary.article.store..", "org.tributary.article.reading..");
        rules.keepsInside("javax.sql..", "org.tributary.article.store..", "org.tributary.article.reading..");
    }
}
