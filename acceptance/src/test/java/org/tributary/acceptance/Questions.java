package org.tributary.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists of questions in files, one a line, with names in braces for what is known only when the wiki is there. */
final class Questions {
    private Questions() {}

    static List<String> of(String file, Map<String, String> known) throws IOException {
        try (InputStream lines = Questions.class.getResourceAsStream("/questions/" + file)) {
            String text = new String(Objects.requireNonNull(lines, file).readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> each : known.entrySet()) {
                text = text.replace("{" + each.getKey() + "}", each.getValue());
            }
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** A query as it is sent: its values are written plainly, but for what a percent sign spells out. */
    static String encoded(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(each -> {
                    int equals = each.indexOf('=');
                    String value = Wire.encoded(each.substring(equals + 1)).replace("%25", "%");
                    return each.substring(0, equals + 1) + value;
                })
                .collect(Collectors.joining("&"));
    }
}
