package org.tributary.ingest.push.sse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event stream as the HTML standard says, from its beginning, bytes in whatever pieces they come. Data is kept
 * as bytes until its event is whole, so that a character may be cut too.
 */
public final class EventReading {
    private static final int LONGEST_RETRY_DIGITS = 9;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int eventBytesMax;
    private final Consumer<ServerSentEvent> events;
    private final Runnable tooLarge;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String name = "";
    private @Nullable String id;
    private @Nullable Duration retry;
    private boolean isAfterCarriageReturn;
    private boolean isFirstLine = true;
    private boolean isTooLarge;

    /**
     * A reading from the beginning of a stream.
     *
     * @param eventBytesMax the largest line and the largest event, in bytes
     * @param tooLarge told once for each event beyond that, which is left out
     */
    public EventReading(
            int eventBytesMax, @Nullable String lastId, Consumer<ServerSentEvent> events, Runnable tooLarge) {
        this.eventBytesMax = eventBytesMax;
        this.id = lastId;
        this.events = events;
        this.tooLarge = tooLarge;
    }

    /** Takes the next bytes and hands on every event that they complete. */
    public void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            boolean isRestOfLineEnd = next == '\n' && isAfterCarriageReturn;
            isAfterCarriageReturn = next == '\r';
            if (next == '\n' || next == '\r') {
                if (!isRestOfLineEnd) {
                    endLine();
                }
            } else if (line.size() < eventBytesMax) {
                line.write(next);
            } else {
                isTooLarge = true;
            }
        }
    }

    /** How long the stream wants to be left alone before it is opened again. */
    public Optional<Duration> retry() {
        return Optional.ofNullable(retry);
    }

    private void endLine() {
        if (isTooLarge && line.size() >= eventBytesMax) {
            line.reset();
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (isFirstLine && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        isFirstLine = false;
        if (text.isEmpty()) {
            endEvent();
            return;
        }
        int colon = text.indexOf(':');
        if (colon == 0) {
            return;
        }
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        field(field, value.startsWith(" ") ? value.substring(1) : value);
    }

    private void field(String field, String value) {
        switch (field) {
            case "event" -> name = value;
            case "data" -> addData(value);
            case "id" -> {
                if (value.indexOf('\0') < 0) {
                    id = value;
                }
            }
            case "retry" -> {
                boolean isNumber = !value.isEmpty() && value.chars().allMatch(each -> each >= '0' && each <= '9');
                if (isNumber && value.length() <= LONGEST_RETRY_DIGITS) {
                    retry = Duration.ofMillis(Long.parseLong(value));
                }
            }
            default -> {
                // the standard says that other fields are passed over
            }
        }
    }

    private void addData(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (isTooLarge || data.size() + bytes.length > eventBytesMax) {
            isTooLarge = true;
            return;
        }
        data.writeBytes(bytes);
        data.write('\n');
    }

    private void endEvent() {
        boolean wasTooLarge = isTooLarge;
        String text = data.toString(StandardCharsets.UTF_8);
        String called = name.isEmpty() ? "message" : name;
        isTooLarge = false;
        data.reset();
        name = "";
        if (wasTooLarge) {
            tooLarge.run();
        } else if (!text.isEmpty()) {
            events.accept(new ServerSentEvent(called, id, text.substring(0, text.length() - 1)));
        }
    }
}
