package org.tributary.article.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.diff.DiffLimit;
import org.tributary.article.diff.Row;
import org.tributary.article.diff.TextDiff;
import org.tributary.article.reading.RevisionView;

/**
 * A difference as the API tells of it.
 *
 * @param isWhitespaceOnly whether only spaces and blank lines changed
 * @param isCoarse whether the texts were too long for every line or word to be compared
 * @param limitedBy which limit kept them from that
 */
@Schema(name = "Diff", description = "Lines that changed between two revisions, with the words that changed in them")
record DiffJson(
        RevisionJson from,
        RevisionJson to,
        @JsonProperty("lines_added") int linesAdded,
        @JsonProperty("lines_removed") int linesRemoved,
        @JsonProperty("lines_moved") int linesMoved,
        @JsonProperty("bytes_added") long bytesAdded,
        @JsonProperty("bytes_removed") long bytesRemoved,
        @JsonProperty("is_whitespace_only") boolean isWhitespaceOnly,
        @JsonProperty("is_coarse") boolean isCoarse,
        @JsonProperty("limited_by") @Nullable DiffLimit limitedBy,
        List<Row> rows) {

    static DiffJson of(RevisionView from, RevisionView to, TextDiff diff) {
        return new DiffJson(
                RevisionJson.of(from),
                RevisionJson.of(to),
                diff.linesAdded(),
                diff.linesRemoved(),
                diff.linesMoved(),
                diff.bytesAdded(),
                diff.bytesRemoved(),
                diff.isWhitespaceOnly(),
                diff.isCoarse(),
                diff.limitedBy(),
                diff.rows());
    }
}
