package org.tributary.article.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** HTML of a wiki is shown to others only once it can do no harm, and its links lead to where it came from. */
final class ForeignHtmlTest {
    private static final String BASE = "https://wiki.example.org/wiki/Nerve";

    @Test
    void what_could_act_is_taken_out() {
        String safe = ForeignHtml.safe("""
                <div class="mw-parser-output" style="position:fixed" onclick="steal()">Text<script>steal()</script>
                <style>p { display: none }</style><iframe src="https://evil.example/"></iframe>
                <a href="javascript:steal()">link</a><img src="data:image/png;base64,AAAA" onerror="steal()">
                <form action="/login"><input name="password"></form><svg onload="steal()"></svg></div>
                """, BASE);

        assertThat(safe)
                .contains("Text", "mw-parser-output")
                .doesNotContain(
                        "steal",
                        "script",
                        "style",
                        "iframe",
                        "javascript",
                        "data:",
                        "form",
                        "input",
                        "svg",
                        "onclick",
                        "onerror");
    }

    @Test
    void links_lead_to_the_source_and_places_on_the_page_stay() {
        String safe = ForeignHtml.safe(
                "<a href=\"/wiki/Myelin\">Myelin</a><a href=\"#cite_note-1\">[1]</a>"
                        + "<img src=\"//upload.example.org/a.png\" alt=\"A\"><a href=\"Axon\">Axon</a>",
                BASE);

        assertThat(safe)
                .contains("href=\"https://wiki.example.org/wiki/Myelin\"")
                .contains("href=\"#cite_note-1\"")
                .contains("src=\"https://upload.example.org/a.png\"")
                .contains("href=\"https://wiki.example.org/wiki/Axon\"");
    }

    @Test
    void a_deep_nest_does_not_break_it() {
        String deep = "<div>".repeat(20_000) + "at last" + "</div>".repeat(20_000);

        assertThat(ForeignHtml.safe(deep, BASE)).contains("at last");
    }
}
