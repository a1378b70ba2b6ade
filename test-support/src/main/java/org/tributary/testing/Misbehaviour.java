package org.tributary.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One way in which a wiki answers other than hoped. */
public sealed interface Misbehaviour {

    /**
     * Answers with a status and a page of HTML.
     *
     * @param retryAfter value of the header; null to leave it out
     */
    record Status(int status, @Nullable String retryAfter) implements Misbehaviour {}

    /**
     * Answers 200 with an error in the body, as MediaWiki does.
     *
     * @param code for example {@code maxlag} or {@code readonly}
     * @param retryAfter value of the header; null to leave it out
     */
    record ApiError(String code, @Nullable String retryAfter) implements Misbehaviour {}

    /** Answers 200 with HTML where JSON was asked for. */
    record Html() implements Misbehaviour {}

    /** Answers with the first half of the JSON, as if that were all. */
    record Truncated() implements Misbehaviour {}

    /** Cuts the connection in the middle of the answer. */
    record Reset() implements Misbehaviour {}

    /** Redirects to another address. */
    record Redirect(String location) implements Misbehaviour {}

    /** Answers with as many bytes as said, all of them JSON white space. */
    record Huge(int bytes) implements Misbehaviour {}

    /** Answers with something a little different, such as a part of what was asked for. */
    record Altered(Consumer<ObjectNode> how) implements Misbehaviour {}
    /** Answers with so much white space before the JSON, which is all there then. */
    record Padded(int bytes) implements Misbehaviour {}

    /** Sends one byte at a time, with a pause after each, and so never gets done. */
    record Dribble(Duration pause) implements Misbehaviour {}

    /** Says that the answer is packed with gzip, and sends the first half of that. */
    record TornGzip() implements Misbehaviour {}

    /** Says that the answer is packed with gzip, and sends it as it is. */
    record FalseGzip() implements Misbehaviour {}

    /** Says that the answer has so many bytes less than it has, and sends all of it. */
    record ShortLength(int missing) implements Misbehaviour {}

    /** Cuts the connection without a word. */
    record Silence() implements Misbehaviour {}
}
