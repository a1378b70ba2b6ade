package org.tributary.article.authorship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tributary.testing.SharedData;

/** What the reference made of real and made-up histories, where that is at hand. */
public final class ReferenceData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferenceData() {}

    /** The lines of a file of reference data. */
    public static List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        forEachLine(name, lines::add);
        return lines;
    }

    /** Hands over each line of a file of reference data. */
    static void forEachLine(String name, Consumer<JsonNode> consumer) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ZstdInputStream(Files.newInputStream(SharedData.file("wikiwho/" + name))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(JSON.readTree(line));
            }
        }
    }

    /** The words of a JSON array. */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.textValue()));
        return texts;
    }

    /** The numbers of a JSON array. */
    static List<Long> numbers(JsonNode array) {
        List<Long> numbers = new ArrayList<>();
        array.forEach(item -> numbers.add(item.longValue()));
        return numbers;
    }
}
