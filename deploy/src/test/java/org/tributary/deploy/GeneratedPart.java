package org.tributary.deploy;

import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;

/**
 * A part of a document that is written from the code, between two marks. As with the format of the sources, a build on a
 * developer's machine brings it up to date and CI refuses what is not.
 */
record GeneratedPart(String document, String mark) {
    private static final boolean IS_CI =
            System.getenv("CI") != null || Boolean.parseBoolean(System.getenv("TRIBUTARY_REQUIRE_ALL"));

    void mustBe(String wanted) throws IOException {
        String text = Repository.text(document);
        String begin = "<!-- begin " + mark + " -->\n";
        String end = "<!-- end " + mark + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        Assertions.assertThat(from).as(document + " has the marks of " + mark).isBetween(0, to);
        String written = text.substring(0, from + begin.length()) + wanted + text.substring(to);
        if (IS_CI) {
            Assertions.assertThat(text)
                    .as(document + " says what the code says; a build elsewhere than in CI writes it")
                    .isEqualTo(written);
        } else if (!text.equals(written)) {
            Files.writeString(Repository.ROOT.resolve(document), written);
        }
    }
}
