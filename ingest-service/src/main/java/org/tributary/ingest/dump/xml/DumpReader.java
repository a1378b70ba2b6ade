package org.tributary.ingest.dump.xml;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawPage;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.UnusableDumpException;

/**
 * Reads a dump: first {@link #site()}, then {@link #next()} until the {@link DumpItem.End}. It looks one revision ahead,
 * since only then is the last of a page known.
 */
public final class DumpReader {
    private static final Pattern FIRST_ID = Pattern.compile("<id>\\s*(\\d{1,20})\\s*</id>");

    private final FragmentScanner scanner;
    private final FragmentXml xml;
    private final Queue<DumpItem> ready = new ArrayDeque<>();
    private @Nullable RawPage page;
    private @Nullable RawRevision ahead;
    private boolean isAheadLast;
    private long aheadOrdinal;
    private long pages;
    private long revisions;
    private long skipped;

    public DumpReader(InputStream dump, DumpLimits limits) {
        this.scanner = new FragmentScanner(dump, limits);
        this.xml = new FragmentXml(limits);
    }

    /**
     * What the head says; to be asked once, before anything else.
     *
     * @throws UnusableDumpException if this is no dump
     */
    public SiteInfo site() throws UnusableDumpException {
        try {
            return xml.head(scanner.next());
        } catch (FlawedXmlException e) {
            throw new UnusableDumpException("its head cannot be read: " + e.getMessage());
        }
    }

    /** Passes over this many revisions, as quickly as may be: they were read before. */
    public void skip(long revisionsBefore) {
        skipped = revisionsBefore;
    }

    /** Pages begun so far. */
    public long pages() {
        return pages;
    }

    /**
     * Revisions that have surely been yielded, skipped and flawed ones included: what to give to {@link #skip(long)}
     * later. It may be a few less than were yielded, never more.
     */
    public long revisions() {
        long settled = ahead == null ? revisions : aheadOrdinal - 1;
        return Math.max(skipped, settled - ready.size());
    }

    /** The next item. A stream that breaks ends the dump with a problem, after everything that came before it. */
    public DumpItem next() throws UnusableDumpException {
        while (ready.isEmpty()) {
            take(scanner.next());
        }
        return ready.remove();
    }

    private void take(Fragment fragment) {
        switch (fragment.kind()) {
            case PAGE -> page(fragment);
            case LARGE_PAGE -> largePage(fragment);
            case REVISION -> revision(fragment);
            case BROKEN_REVISION -> flawedRevision(fragment, "malformed_revision", "has no </revision>");
            case LARGE_REVISION -> flawedRevision(fragment, "revision_too_large", "is larger than is read");
            case PAGE_END -> pageEnd();
            case STRAY ->
                ready.add(flaw(
                        "junk_between_pages",
                        "line " + fragment.line() + ": something that is no page stands between pages",
                        null));
            case JUNK ->
                ready.add(flaw(
                        "junk_after_end", "line " + fragment.line() + ": something follows the end of the dump", null));
            case END -> ready.add(new DumpItem.End(null));
            case CUT -> broken(cut(fragment));
            case HEAD -> throw new IllegalStateException("a dump has one head");
        }
    }

    private void page(Fragment fragment) {
        pages++;
        isAheadLast = true;
        try {
            page = xml.page(fragment);
        } catch (FlawedXmlException e) {
            page = null; // its revisions are passed over: nobody can say whose they are
            ready.add(flaw("malformed_page", String.valueOf(e.getMessage()), null));
        }
    }

    private void largePage(Fragment fragment) {
        pages++;
        page = null; // as above
        ready.add(flaw(
                "page_head_too_large",
                "line " + fragment.line() + ": what precedes the first revision of this page is larger than is read",
                null));
    }

    private void revision(Fragment fragment) {
        revisions++;
        if (revisions <= skipped) {
            return;
        }
        try {
            RawRevision read = xml.revision(fragment);
            handOut(false);
            ahead = read;
            aheadOrdinal = revisions;
            isAheadLast = true;
        } catch (FlawedXmlException e) {
            isAheadLast = false;
            ready.add(flaw("malformed_revision", String.valueOf(e.getMessage()), firstId(fragment)));
        }
    }

    private void flawedRevision(Fragment fragment, String reason, String what) {
        revisions++;
        if (revisions <= skipped) {
            return;
        }
        isAheadLast = false;
        ready.add(
                flaw(reason, "line " + fragment.line() + ": the revision that begins here " + what, firstId(fragment)));
    }

    private void pageEnd() {
        handOut(isAheadLast);
        page = null;
    }

    private void broken(String problem) {
        handOut(false);
        ready.add(new DumpItem.End(problem));
    }

    private void handOut(boolean isLast) {
        RawRevision read = ahead;
        RawPage of = page;
        if (read != null && of != null) {
            ready.add(new DumpItem.Read(of, read, isLast));
        }
        ahead = null;
    }

    private String cut(Fragment fragment) {
        String place = "line " + fragment.line() + inPage();
        Exception failure = scanner.failure();
        return failure == null
                ? "it ends in " + place + ", before </mediawiki>: it is cut off"
                : "it cannot be read beyond " + place + ": "
                        + (failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }

    private DumpItem.Flaw flaw(String reason, String detail, @Nullable String revisionId) {
        RawPage in = page;
        return new DumpItem.Flaw(
                reason, detail, in == null ? null : in.id(), in == null ? null : in.title(), revisionId);
    }

    private String inPage() {
        RawPage in = page;
        return in == null ? "" : " in page " + FlawedXmlException.shortened(in.id() + " (" + in.title() + ")");
    }

    private static @Nullable String firstId(Fragment fragment) {
        String text = fragment.beginning();
        int contributor = text.indexOf("<contributor");
        Matcher id = FIRST_ID.matcher(contributor < 0 ? text : text.substring(0, contributor));
        return id.find() ? id.group(1) : null;
    }
}
