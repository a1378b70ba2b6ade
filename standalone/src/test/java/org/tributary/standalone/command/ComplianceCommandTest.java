package org.tributary.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What people read of a report. */
final class ComplianceCommandTest {
    @Test
    void a_report_says_what_to_do_and_what_would_say_it_all() {
        ObjectNode report = JsonNodeFactory.instance
                .objectNode()
                .put("page_title", "Neuron")
                .put("match", "exact")
                .put("rev_id", 7)
                .put("is_complete", false)
                .put("attribution", "one\ntwo\n");
        report.putArray("findings")
                .addObject()
                .put("subject", "source_link")
                .put("state", "missing")
                .put("detail", "Link the source.");

        assertThat(ComplianceCommand.lines(report))
                .containsExactly(
                        "Revision 7 of Neuron is shown.",
                        "source link: missing. Link the source.",
                        "",
                        "What would say it all:",
                        "one",
                        "two");
    }
}
