package org.tributary.article.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.diff.TextDiff;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.edit.EditKind;
import org.tributary.article.edit.Revert;

/** What kind of edit a revision is. */
@Schema(name = "Edit", description = "What kind of edit a revision is, from what is held of its page now")
record EditJson(
        @Schema(description = "Of which kinds it is, in the words by which histories are filtered")
        Set<EditKind> kinds,

        @Schema(description = "The heading of the section it was made in, as its comment marks it") @Nullable
        String section,

        @JsonProperty("is_blanking") boolean isBlanking,
        @Nullable Revert revert,

        @JsonProperty("bytes_added")
        @Schema(description = "Bytes of text that the revision before does not have; told of single revisions")
        @Nullable
        Long bytesAdded,

        @JsonProperty("bytes_removed") @Nullable Long bytesRemoved) {

    static EditJson of(EditFacts facts) {
        return new EditJson(EditKind.of(facts), facts.section(), facts.isBlanking(), facts.revert(), null, null);
    }

    static EditJson of(EditFacts facts, TextDiff diff) {
        return new EditJson(
                EditKind.of(facts),
                facts.section(),
                facts.isBlanking(),
                facts.revert(),
                diff.bytesAdded(),
                diff.bytesRemoved());
    }
}
