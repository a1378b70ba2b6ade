package org.tributary.standalone.river;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Parts are started again with growing pauses, and not for ever. */
final class RestartBudgetTest {

    @Test
    void pauses_double_up_to_a_bound() {
        RestartBudget budget = new RestartBudget();

        assertThat(budget.next(Duration.ZERO)).contains(Duration.ofSeconds(1));
        assertThat(budget.next(Duration.ZERO)).contains(Duration.ofSeconds(2));
        assertThat(budget.next(Duration.ZERO)).contains(Duration.ofSeconds(4));
        budget.next(Duration.ZERO);
        budget.next(Duration.ZERO);
        assertThat(budget.next(Duration.ZERO)).contains(RestartBudget.PAUSE_MAX);
    }

    @Test
    void a_part_that_keeps_dying_is_given_up() {
        RestartBudget budget = new RestartBudget();
        for (int i = 0; i < RestartBudget.RESTARTS_MAX; i++) {
            assertThat(budget.next(Duration.ZERO)).isPresent();
        }

        assertThat(budget.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void a_part_that_ran_well_has_its_budget_back() {
        RestartBudget budget = new RestartBudget();
        for (int i = 0; i < RestartBudget.RESTARTS_MAX; i++) {
            budget.next(Duration.ZERO);
        }

        assertThat(budget.next(RestartBudget.RAN_WELL)).contains(RestartBudget.PAUSE_FIRST);
    }
}
