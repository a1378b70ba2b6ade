package org.tributary.event.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.event.codec.MalformedEventException;

/**
 * Codec and schema agree on what an event must have: every field of every golden file is taken away in turn, then set to
 * null, and either both refuse, the codec by name, or neither does.
 */
final class RequiredFieldsTest {
    /** Written for readers, derived when read: the codec does not need them. */
    private static final Set<String> DERIVED = Set.of("$schema", "changelog_kind");

    /** Their members are entries of a map: names chosen by the wiki, none of them required. */
    private static final Set<String> MAPS = Set.of("content_slots", "language_links");

    static List<GoldenFile> files() {
        return GoldenFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void codec_and_schema_refuse_the_same_missing_fields(GoldenFile file) {
        JsonNode golden = file.tree();
        SoftAssertions softly = new SoftAssertions();

        for (JsonPointer field : fields(golden)) {
            ObjectNode without = golden.deepCopy();
            ((ObjectNode) without.at(field.head())).remove(name(field));

            boolean refused = !file.complaints(without).isEmpty();
            Throwable thrown = catchThrowable(() -> file.decode(without));

            expect(softly, field, refused && !DERIVED.contains(name(field)), thrown);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_schema_refuses_every_null_and_the_codec_every_null_where_a_value_is_required(GoldenFile file) {
        JsonNode golden = file.tree();
        SoftAssertions softly = new SoftAssertions();

        for (JsonPointer field : fields(golden)) {
            ObjectNode without = golden.deepCopy();
            ((ObjectNode) without.at(field.head())).remove(name(field));
            ObjectNode nulled = golden.deepCopy();
            ((ObjectNode) nulled.at(field.head())).putNull(name(field));

            softly.assertThat(file.complaints(nulled))
                    .as("schema on null at " + field)
                    .isNotEmpty();
            Throwable withoutIt = catchThrowable(() -> file.decode(without));
            expect(softly, field, withoutIt != null, catchThrowable(() -> file.decode(nulled)));
        }
        softly.assertAll();
    }

    @Test
    void the_fields_that_are_tried_are_all_fields() {
        GoldenFile edit = GoldenFile.of("page-change").stream()
                .filter(file -> file.path().endsWith("edit.json"))
                .findFirst()
                .orElseThrow();

        assertThat(fields(edit.tree()))
                .extracting(JsonPointer::toString)
                .contains("/$schema", "/meta/id", "/page/page_id", "/revision/editor/user_text")
                .contains("/revision/content_slots/main/slot_role", "/revision/rev_dt", "/prior_state/revision")
                .doesNotContain("/revision/content_slots/main");
    }

    private static void expect(SoftAssertions softly, JsonPointer field, boolean refusal, @Nullable Throwable thrown) {
        if (!refusal) {
            softly.assertThat(thrown).as("codec at " + field).isNull();
            return;
        }
        softly.assertThat(thrown).as("codec at " + field).isInstanceOf(MalformedEventException.class);
        softly.assertThat(thrown == null ? "" : thrown.getMessage())
                .as("the codec's message at " + field)
                .contains(named(field));
    }

    /** Whether an entry has one before it is a rule of the whole entry, so that the entry is named. */
    private static String named(JsonPointer field) {
        return name(field).equals("prior_hash") ? "ledger" : name(field);
    }

    private static List<JsonPointer> fields(JsonNode tree) {
        List<JsonPointer> found = new ArrayList<>();
        collect(tree, JsonPointer.empty(), false, found);
        return found;
    }

    private static void collect(JsonNode node, JsonPointer at, boolean isMap, List<JsonPointer> found) {
        node.properties().forEach(entry -> {
            JsonPointer field = at.appendProperty(entry.getKey());
            if (!isMap) {
                found.add(field);
            }
            collect(entry.getValue(), field, MAPS.contains(entry.getKey()), found);
        });
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), at.appendIndex(index), false, found);
            }
        }
    }

    private static String name(JsonPointer field) {
        return field.last().getMatchingProperty();
    }
}
