package org.tributary.event.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.page.PageChange;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.schema.PublishedSchema;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Wiki;

/** An event as it was first published. Golden files are kept for ever: what could once be read must stay readable. */
record GoldenFile(String stream, Path path) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Map<String, EventCodec<?>> CODECS = Map.of(
            "page-change", new EventCodec<>(PageChange.class),
            "article-change", new EventCodec<>(ArticleChange.class),
            "wiki", new EventCodec<>(Wiki.class),
            "ingest-checkpoint", new EventCodec<>(FeedCheckpoint.class),
            "page-list", new EventCodec<>(PageList.class),
            "repair-request", new EventCodec<>(RepairRequest.class));
    private static final Map<String, JsonSchema> SCHEMAS =
            PublishedSchema.all().stream().collect(Collectors.toMap(PublishedSchema::name, GoldenFile::compile));

    static List<GoldenFile> all() {
        return CODECS.keySet().stream()
                .sorted()
                .flatMap(stream -> of(stream).stream())
                .toList();
    }

    static List<GoldenFile> of(String stream) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(stream))) {
            return files.sorted().map(file -> new GoldenFile(stream, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("golden files cannot be listed", e);
        }
    }

    JsonNode tree() {
        try {
            return EventCodec.mapper().readTree(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    Object decode(JsonNode tree) {
        return codec().decode(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    JsonNode encode(Object event) throws IOException {
        return EventCodec.mapper().readTree(encoded(codec(), event));
    }

    Set<ValidationMessage> complaints(JsonNode tree) {
        return schema().validate(tree.toString(), InputFormat.JSON);
    }

    @Override
    public String toString() {
        return stream + "/" + path.getFileName();
    }

    private EventCodec<?> codec() {
        return Objects.requireNonNull(CODECS.get(stream), stream);
    }

    private JsonSchema schema() {
        return Objects.requireNonNull(SCHEMAS.get(stream), stream);
    }

    @SuppressWarnings("unchecked")
    private static byte[] encoded(EventCodec<?> codec, Object event) {
        return ((EventCodec<Object>) codec).encode(event);
    }

    private static JsonSchema compile(PublishedSchema schema) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(schema.json(), StandardCharsets.UTF_8), InputFormat.JSON, strict);
    }
}
