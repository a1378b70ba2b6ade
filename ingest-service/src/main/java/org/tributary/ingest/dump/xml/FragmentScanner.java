package org.tributary.ingest.dump.xml;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.UnusableDumpException;
import org.tributary.ingest.dump.xml.Fragment.Kind;

/** Cuts the bytes of a dump into fragments, one at a time, without understanding what is in them. */
final class FragmentScanner {
    private static final int BEGINNING_BYTES = 4096;

    private final ByteWindow window;
    private final DumpLimits limits;
    private State state = State.BEGINNING;
    private boolean rootClosed;
    private boolean junkTold;
    private boolean strayTold;

    /** Where in the dump we are. */
    private enum State {
        BEGINNING,
        BETWEEN_PAGES,
        IN_PAGE,
        ENDED
    }

    FragmentScanner(InputStream xml, DumpLimits limits) {
        this.window = new ByteWindow(xml, limits.revisionBytesMax());
        this.limits = limits;
    }

    /** What broke the stream; null if nothing has. */
    @Nullable
    Exception failure() {
        return window.failure();
    }

    /**
     * The next fragment; after {@link Kind#END} or {@link Kind#CUT} the same again.
     *
     * @throws UnusableDumpException if this is no dump at all
     */
    Fragment next() throws UnusableDumpException {
        return switch (state) {
            case BEGINNING -> head();
            case BETWEEN_PAGES -> betweenPages();
            case IN_PAGE -> inPage();
            case ENDED -> end();
        };
    }

    private Fragment head() throws UnusableDumpException {
        DumpBeginning.check(window.peek(BEGINNING_BYTES));
        Tag tag = window.toNextTag();
        window.mark(limits.headBytesMax());
        while (tag != Tag.PAGE_OPEN && tag != Tag.ROOT_CLOSE && tag != Tag.NONE) {
            if (tag == Tag.DOCTYPE) {
                throw new UnusableDumpException("it declares a document type, which no MediaWiki export does: refused");
            }
            window.pass(tag);
            tag = window.toNextTag();
        }
        if (window.isLarge()) {
            throw new UnusableDumpException("no page begins in its first " + limits.headBytesMax() + " bytes");
        }
        state = State.BETWEEN_PAGES;
        return window.sinceMark(Kind.HEAD);
    }

    private Fragment betweenPages() {
        while (true) {
            if (rootClosed && !junkTold && window.passSpace()) {
                junkTold = true;
                return window.here(Kind.JUNK);
            }
            if (!rootClosed && !strayTold && window.passSpace() && !window.isAtTagOrComment()) {
                strayTold = true;
                return window.here(Kind.STRAY);
            }
            Tag tag = window.toNextTag();
            if (tag == Tag.PAGE_OPEN) {
                return page();
            }
            if (tag == Tag.NONE) {
                return end();
            }
            rootClosed |= window.pass(tag) && tag == Tag.ROOT_CLOSE;
        }
    }

    private Fragment page() {
        strayTold = false;
        window.mark(limits.headBytesMax());
        window.pass(Tag.PAGE_OPEN);
        Tag tag = window.toNextTag();
        while (tag == Tag.REVISION_CLOSE || tag == Tag.DOCTYPE || tag == Tag.ROOT_OPEN) {
            window.pass(tag);
            tag = window.toNextTag();
        }
        if (tag == Tag.NONE) {
            return cut();
        }
        state = State.IN_PAGE;
        return window.sinceMark(window.isLarge() ? Kind.LARGE_PAGE : Kind.PAGE);
    }

    private Fragment inPage() {
        while (true) {
            Tag tag = window.toNextTag();
            switch (tag) {
                case REVISION_OPEN -> {
                    return revision();
                }
                case PAGE_CLOSE -> {
                    window.pass(tag);
                    state = State.BETWEEN_PAGES;
                    return window.here(Kind.PAGE_END);
                }
                case PAGE_OPEN, ROOT_CLOSE -> {
                    state = State.BETWEEN_PAGES;
                    return window.here(Kind.PAGE_END);
                }
                case NONE -> {
                    return cut();
                }
                case REVISION_CLOSE, DOCTYPE, CDATA, ROOT_OPEN -> window.pass(tag);
            }
        }
    }

    private Fragment revision() {
        window.mark(limits.revisionBytesMax());
        window.pass(Tag.REVISION_OPEN);
        Tag tag = window.toNextTag();
        while (tag == Tag.DOCTYPE || tag == Tag.ROOT_OPEN) {
            window.pass(tag);
            tag = window.toNextTag();
        }
        if (tag == Tag.NONE) {
            return cut();
        }
        if (tag != Tag.REVISION_CLOSE) {
            return window.sinceMark(Kind.BROKEN_REVISION);
        }
        window.pass(tag);
        return window.sinceMark(window.isLarge() ? Kind.LARGE_REVISION : Kind.REVISION);
    }

    private Fragment cut() {
        rootClosed = false;
        return end();
    }

    private Fragment end() {
        state = State.ENDED;
        return window.here(rootClosed && window.failure() == null ? Kind.END : Kind.CUT);
    }
}
