package org.tributary.article.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What passes is tried again, and what does not is not. */
final class StoreExceptionTest {

    @Test
    void a_driver_whose_connection_is_closed_under_it_may_succeed_later() {
        AssertionError broken = new AssertionError("getAutoCommit() should not throw");
        broken.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.postgresql.jdbc.PgStatement", "executeBatch", "PgStatement.java", 1)
        });

        StoreException thrown = catchThrowableOfType(StoreException.class, () -> failing(broken));

        assertThat(thrown.isPassing()).isTrue();
        assertThat(thrown).hasMessageContaining("the connection broke");
    }

    @Test
    void an_assertion_of_anybody_else_is_passed_on() {
        AssertionError ours = new AssertionError("never");

        assertThatThrownBy(() -> failing(ours)).isSameAs(ours);
    }

    @Test
    void a_refusal_does_not_pass_and_a_lost_connection_does() {
        assertThat(new StoreException("no", new SQLException("syntax", "42601")).isPassing())
                .isFalse();
        assertThat(new StoreException("no", new SQLException("gone", "08006")).isPassing())
                .isTrue();
    }

    private static void failing(AssertionError error) {
        StoreException.wrapping("the database refused", () -> {
            throw error;
        });
    }
}
