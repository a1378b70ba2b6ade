package org.tributary.ingest.dump.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stretch of a stream that moves forward: what was marked is kept, up to a limit. */
final class ByteWindow {
    private static final int BYTES_AT_FIRST = 1024 * 1024;
    private static final int BYTES_OF_LARGE = 8 * 1024;

    private final InputStream in;
    private final int cdataBytesMax;
    private byte[] buffer = new byte[BYTES_AT_FIRST];
    private int position;
    private int limit;
    private long passedBefore;
    private int mark = -1;
    private int cdata = -1;
    private long noCdataEndBefore;
    private int markedMax;
    private boolean isLarge;
    private byte[] large = new byte[0];
    private long line = 1;
    private long markLine = 1;
    private @Nullable Exception failure;

    /**
     * A window on a stream.
     *
     * @param cdataBytesMax how far the end of a CDATA section may be from its beginning
     */
    ByteWindow(InputStream in, int cdataBytesMax) {
        this.in = in;
        this.cdataBytesMax = cdataBytesMax;
    }

    /** What broke the stream; null if nothing has. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** Keeps what follows, at most so many bytes. */
    void mark(int bytesMax) {
        mark = position;
        markedMax = bytesMax;
        markLine = line;
        isLarge = false;
    }

    /** Whether more followed the mark than may be kept; only its beginning is kept then. */
    boolean isLarge() {
        return isLarge || (mark >= 0 && position - mark > markedMax);
    }

    /** What was passed since the mark, which is lifted. */
    Fragment sinceMark(Fragment.Kind kind) {
        Fragment fragment = isLarge
                ? new Fragment(kind, large, 0, large.length, markLine)
                : new Fragment(kind, buffer, mark, position, markLine);
        mark = -1;
        return fragment;
    }

    /** Nothing but where we are. */
    Fragment here(Fragment.Kind kind) {
        return new Fragment(kind, buffer, position, position, line);
    }

    /** The next bytes without passing them; fewer only at the end. */
    byte[] peek(int count) {
        ensure(count);
        return Arrays.copyOfRange(buffer, position, Math.min(limit, position + count));
    }

    /** Goes to the next tag at which a dump is cut, and stands on its {@code <}. */
    Tag toNextTag() {
        while (true) {
            if (!to((byte) '<')) {
                return Tag.NONE;
            }
            ensure(Tag.BYTES_MAX);
            Tag tag = Tag.at(buffer, position, limit);
            if (tag == Tag.CDATA && passCdata()) {
                continue;
            }
            if (tag != Tag.NONE && tag != Tag.CDATA) {
                return tag;
            }
            position++;
        }
    }

    /** Whether what we stand on has its place between pages: a tag at which a dump is cut, or a comment. */
    boolean isAtTagOrComment() {
        ensure(Tag.BYTES_MAX);
        boolean isComment = limit - position > 3
                && buffer[position] == '<'
                && buffer[position + 1] == '!'
                && buffer[position + 2] == '-'
                && buffer[position + 3] == '-';
        return isComment
                || (limit > position && buffer[position] == '<' && Tag.at(buffer, position, limit) != Tag.NONE);
    }

    /** Passes a tag on which we stand, up to and with its {@code >}; false if that never comes. */
    boolean pass(Tag tag) {
        position = Math.min(limit, position + tag.length());
        boolean isClosed = to((byte) '>');
        if (isClosed) {
            position++;
        }
        return isClosed;
    }

    /** Passes white space, and says whether something follows it. */
    boolean passSpace() {
        while (position < limit || fill()) {
            byte b = buffer[position];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return true;
            }
            if (b == '\n') {
                line++;
            }
            position++;
        }
        return false;
    }

    /**
     * Passes a CDATA section, in which text may look like tags. One that does not end must not swallow the rest: then we
     * stay where we are, its beginning counts as text, and false is returned.
     */
    private boolean passCdata() {
        if (passedBefore + position < noCdataEndBefore) {
            return false;
        }
        cdata = position;
        long lineBefore = line;
        boolean isEnded = false;
        while (!isEnded && position - cdata <= cdataBytesMax && to((byte) ']')) {
            ensure(3);
            isEnded = limit - position >= 3 && buffer[position + 1] == ']' && buffer[position + 2] == '>';
            position++;
        }
        if (!isEnded) {
            noCdataEndBefore = passedBefore + position;
            position = cdata;
            line = lineBefore;
        }
        cdata = -1;
        return isEnded;
    }

    /** Goes to the next such byte, counting lines on the way. */
    private boolean to(byte wanted) {
        do {
            int found = ByteSearch.next(buffer, position, limit, wanted);
            line += ByteSearch.count(buffer, position, found, (byte) '\n');
            position = found;
            if (found < limit) {
                return true;
            }
        } while ((cdata < 0 || position - cdata <= cdataBytesMax) && fill());
        return false;
    }

    private void ensure(int count) {
        while (limit - position < count && fill()) {
            // each turn reads more, until there is enough or no more
        }
    }

    private boolean fill() {
        if (mark >= 0 && position - mark > markedMax) {
            large = Arrays.copyOfRange(buffer, mark, mark + Math.min(BYTES_OF_LARGE, position - mark));
            isLarge = true;
            mark = -1;
        }
        if (limit == buffer.length) {
            makeRoom();
        }
        int read = read();
        if (read <= 0) {
            return false;
        }
        limit += read;
        return true;
    }

    /** A stream that breaks ends here, so that what came before is still read; some unpackers break in odd ways. */
    private int read() {
        if (failure != null) {
            return -1;
        }
        try {
            return in.read(buffer, limit, buffer.length - limit);
        } catch (IOException | RuntimeException e) {
            failure = e;
            return -1;
        }
    }

    private void makeRoom() {
        int keepFrom = mark >= 0 ? mark : position;
        if (cdata >= 0) {
            keepFrom = Math.min(keepFrom, cdata);
        }
        int kept = limit - keepFrom;
        if (kept > buffer.length / 4 * 3) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
            return;
        }
        System.arraycopy(buffer, keepFrom, buffer, 0, kept);
        passedBefore += keepFrom;
        limit = kept;
        position -= keepFrom;
        mark = mark >= 0 ? mark - keepFrom : -1;
        cdata = cdata >= 0 ? cdata - keepFrom : -1;
    }
}
