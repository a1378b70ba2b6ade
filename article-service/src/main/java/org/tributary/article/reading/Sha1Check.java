package org.tributary.article.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a text fits the SHA-1 that came with it. A mismatch is recorded, never a reason to drop a revision. */
public enum Sha1Check {
    @JsonProperty("match")
    MATCH,
    /** It fits when line ends are CRLF, as before an export took the carriage returns away. */
    @JsonProperty("match_crlf")
    MATCH_CRLF,
    @JsonProperty("mismatch")
    MISMATCH,
    /** The wiki stated no hash, or the text is hidden. */
    @JsonProperty("unchecked")
    UNCHECKED
}
