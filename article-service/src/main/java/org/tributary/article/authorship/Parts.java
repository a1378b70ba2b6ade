package org.tributary.article.authorship;

import java.time.Instant;
import java.util.List;
import org.tributary.article.authorship.Refusals.RefusedText;
import org.tributary.article.authorship.table.ColumnReader;
import org.tributary.article.authorship.table.Columns;
import org.tributary.article.authorship.trace.Trace;
import org.tributary.event.identity.RevisionId;

/** What was learnt from some revisions of a page, as bytes. Parts that follow one another make up the page. */
final class Parts {
    private static final int FORMAT = 1;

    /** By the numbers under which they are kept. */
    private static final List<Mode> MODES = List.of(Mode.REFERENCE, Mode.BEST);

    private static final List<Verdict> VERDICT =
            List.of(Verdict.ACCEPTED, Verdict.REPEAT, Verdict.SHRINK, Verdict.DENSITY, Verdict.HIDDEN);

    private static final int HEAD = Trace.COLUMNS;
    private static final int VERDICTS = HEAD + 1;
    private static final int REFUSED = HEAD + 2;
    private static final int REFUSED_TEXTS = HEAD + 3;
    private static final int ACCEPTED = HEAD + 4;
    private static final int TIMES = HEAD + 5;
    private static final int EDITORS = HEAD + 6;
    private static final int EDITOR_NAMES = HEAD + 7;
    private static final int COUNT = HEAD + 8;

    private Parts() {}

    static byte[] write(Mode mode, Revisions revisions, Trace trace, int since) {
        List<Verdict> verdicts = revisions.verdicts();
        List<Verdict> before = verdicts.subList(0, since);
        int acceptedBefore = count(before, Verdict.ACCEPTED);
        int hiddenBefore = count(before, Verdict.HIDDEN);
        int repeatsBefore = count(before, Verdict.REPEAT);
        Columns columns = new Columns(COUNT);
        columns.column(HEAD).unsigned(FORMAT);
        columns.column(HEAD).unsigned(MODES.indexOf(mode));
        columns.column(HEAD).unsigned(since);
        columns.column(HEAD).unsigned(revisions.lastLength());
        for (Verdict verdict : verdicts.subList(since, verdicts.size())) {
            columns.column(VERDICTS).unsigned(VERDICT.indexOf(verdict));
        }
        int refusedBefore = since - acceptedBefore - hiddenBefore;
        writeRefusals(revisions.refusals(), refusedBefore, refusedBefore - repeatsBefore, columns);
        writeAccepted(revisions, acceptedBefore, columns);
        trace.write(acceptedBefore, columns);
        return columns.packed();
    }

    private static int count(List<Verdict> verdicts, Verdict verdict) {
        return Math.toIntExact(verdicts.stream().filter(each -> each == verdict).count());
    }

    private static void writeRefusals(Refusals refusals, int revisionsBefore, int textsBefore, Columns columns) {
        long last = 0;
        List<RevisionId> revisions = refusals.revisions();
        for (RevisionId revision : revisions.subList(revisionsBefore, revisions.size())) {
            columns.column(REFUSED).signed(revision.value() - last);
            last = revision.value();
        }
        List<RefusedText> texts = refusals.texts();
        for (RefusedText text : texts.subList(textsBefore, texts.size())) {
            columns.column(REFUSED_TEXTS).text(text.hash());
            columns.column(REFUSED_TEXTS).unsigned(text.length());
        }
    }

    private static void writeAccepted(Revisions revisions, int before, Columns columns) {
        long lastId = 0;
        long lastTime = 0;
        int editors = 0;
        for (int index = 0; index < before; index++) {
            editors = Math.max(editors, revisions.editorNumber(index) + 1);
        }
        for (int index = before; index < revisions.accepted().size(); index++) {
            AcceptedRevision revision = revisions.accepted().get(index);
            columns.column(ACCEPTED).signed(revision.revId().value() - lastId);
            lastId = revision.revId().value();
            columns.column(TIMES).signed(revision.timestamp().getEpochSecond() - lastTime);
            lastTime = revision.timestamp().getEpochSecond();
            int editor = revisions.editorNumber(index);
            columns.column(EDITORS).unsigned(editors - editor);
            if (editor == editors) {
                columns.column(EDITOR_NAMES).text(revision.editor());
                editors++;
            }
        }
    }

    static Authorship read(List<byte[]> parts, long stepsMax) {
        Authorship page = null;
        for (byte[] part : parts) {
            ColumnReader[] columns = Columns.unpacked(part, COUNT);
            int format = columns[HEAD].count();
            if (format != FORMAT) {
                throw new IllegalArgumentException("format " + format + " is not known");
            }
            Mode mode = MODES.get(columns[HEAD].count());
            page = page == null ? Authorship.empty(mode, stepsMax) : page;
            page.read(columns);
        }
        if (page == null) {
            throw new IllegalArgumentException("no part");
        }
        return page;
    }

    static void read(Revisions revisions, Trace trace, ColumnReader[] columns) {
        int since = columns[HEAD].count();
        if (since != revisions.verdicts().size()) {
            throw new IllegalArgumentException("a part after " + since + " revisions, where there are "
                    + revisions.verdicts().size());
        }
        revisions.lastLength(columns[HEAD].unsigned());
        int accepted = revisions.accepted().size();
        new RevisionsReader(revisions, columns).read();
        trace.read(revisions.accepted().size() - accepted, columns);
    }

    /** Reads what became of revisions. */
    private static final class RevisionsReader {
        private final Revisions revisions;
        private final ColumnReader[] columns;
        private long lastRefused;
        private long lastAccepted;
        private long lastTime;

        RevisionsReader(Revisions revisions, ColumnReader[] columns) {
            this.revisions = revisions;
            this.columns = columns;
        }

        void read() {
            while (!columns[VERDICTS].isAtEnd()) {
                Verdict verdict = VERDICT.get(columns[VERDICTS].count());
                switch (verdict) {
                    case HIDDEN -> revisions.hide();
                    case REPEAT -> revisions.repeat(refused());
                    case SHRINK, DENSITY -> {
                        ColumnReader texts = columns[REFUSED_TEXTS];
                        revisions.refuse(verdict, refused(), new RefusedText(texts.text(), texts.count()));
                    }
                    case ACCEPTED -> accept();
                }
            }
        }

        private RevisionId refused() {
            lastRefused += columns[REFUSED].signed();
            return new RevisionId(lastRefused);
        }

        private void accept() {
            lastAccepted += columns[ACCEPTED].signed();
            lastTime += columns[TIMES].signed();
            int back = columns[EDITORS].count();
            String editor = back == 0 ? columns[EDITOR_NAMES].text() : revisions.editor(revisions.editors() - back);
            revisions.accept(new RevisionId(lastAccepted), Instant.ofEpochSecond(lastTime), editor);
        }
    }
}
