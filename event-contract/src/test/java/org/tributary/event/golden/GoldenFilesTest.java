package org.tributary.event.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.schema.PublishedSchema;

/** What was published once can be read for ever, means the same, and keeps its schema. */
final class GoldenFilesTest {

    static List<GoldenFile> files() {
        return GoldenFile.all();
    }

    static List<PublishedSchema> schemas() {
        return PublishedSchema.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_decodes_and_encodes_to_the_same_json(GoldenFile file) throws IOException {
        JsonNode published = file.tree();

        JsonNode again = file.encode(file.decode(published));

        assertThat(again).isEqualTo(published);
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_keeps_its_schema(GoldenFile file) {
        assertThat(file.complaints(file.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_field_nobody_knows_yet_is_ignored(GoldenFile file) {
        JsonNode published = file.tree();
        ObjectNode later = published.deepCopy();
        later.putObject("field_of_tomorrow").put("is_new", true);

        Object event = file.decode(later);

        assertThat(event).isEqualTo(file.decode(published));
        assertThat(file.complaints(later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_is_a_schema_and_has_the_id_that_events_name(PublishedSchema schema) throws IOException {
        String text = new String(schema.json(), StandardCharsets.UTF_8);

        assertThat(EventCodec.mapper().readTree(text).path("$id").asText()).isEqualTo(schema.id());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_schema_is_found_by_name_and_version_only() {
        assertThat(PublishedSchema.find("page-change", "1.0.0")).isPresent();
        assertThat(PublishedSchema.find("page-change", "0.9.0")).isEmpty();
        assertThat(PublishedSchema.find("../page-change", "1.0.0")).isEmpty();
    }
}
