package org.tributary.ingest.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawPage;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.RawRevision.RawSlot;

/**
 * Turns the pages and revisions of one dump into page changes, in the dump's order. It remembers the page it is in, and
 * nothing else.
 */
public final class DumpPageChanges {
    private static final int REMEMBERED_MAX = 1 << 27;
    /** MediaWiki's own timestamps have four digits for the year. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private final Wiki wiki;
    private final TitlePrefixes prefixes;
    private final RedirectTargets redirects;
    private @Nullable RawPage current;
    private @Nullable Page page;
    private boolean isRepeated;
    private final BitSet pages = new BitSet();
    private final Set<Long> revisionsOfPage;
    private final int slotsMax;

    /** Works for a wiki whose namespaces and redirect keywords are those of the dump. */
    public DumpPageChanges(Wiki wiki, DumpLimits limits) {
        this.slotsMax = limits.slotsMax();
        this.revisionsOfPage = RecentNumbers.atMost(limits.revisionsRemembered());
        this.wiki = wiki;
        this.prefixes = new TitlePrefixes(wiki.namespaces());
        this.redirects = new RedirectTargets(wiki.redirectKeywords());
    }

    /**
     * Enters a page; to be called once for each, before its revisions.
     *
     * @throws RefusedException if it cannot be a page; its revisions are then to be left out
     */
    public void enter(RawPage raw) {
        current = raw;
        page = null;
        revisionsOfPage.clear();
        PageId id = RawNumbers.positive(raw.id())
                .map(PageId::new)
                .orElseThrow(() -> refused("bad_page_id", raw.line(), "page id " + RawNumbers.shown(raw.id())));
        String title = raw.title();
        if (title == null || title.isBlank()) {
            throw refused("bad_page_title", raw.line(), "page " + id + " has no title");
        }
        RawTitles.problem(title, prefixes).ifPresent(problem -> {
            throw refused("bad_page_title", raw.line(), "the title of page " + id + " " + problem);
        });
        page = new Page(id, new PageTitle(title), namespace(raw, title), raw.isRedirect(), link(raw.redirectTitle()));
        isRepeated = remember(id.value());
    }

    /** Whether the page entered last was entered before; told only of ids below 2^27, which bounds memory to 16 MiB. */
    public boolean isRepeated() {
        return isRepeated;
    }

    /** Whether this page is the one entered last. */
    public boolean isIn(RawPage raw) {
        return raw.equals(current);
    }

    /**
     * The change that a revision of the page entered last makes.
     *
     * @param isLast whether the wiki showed it as current when the dump was made
     * @throws RefusedException if it cannot be a revision
     */
    public PageChange.Restate change(RawRevision raw, boolean isLast, Instant now) {
        Page of = page;
        if (of == null) {
            throw new IllegalStateException("no page was entered");
        }
        Revision revision = revision(raw);
        Page shown = isLast && !of.isRedirect() ? withRedirectOf(revision, of) : of;
        PageKey key = new PageKey(wiki.wikiId(), of.pageId());
        String fact = "dump|" + revision.revId() + '|' + isLast + '|' + visibility(revision);
        EventMeta meta = new EventMeta(
                Topic.PAGE_CHANGE.topicName(),
                EventIds.of(PageChangeKind.RESTATE, key, fact),
                now.truncatedTo(ChronoUnit.MILLIS),
                WikiAddresses.domain(wiki),
                WikiAddresses.ofPage(wiki, of.pageTitle()),
                null);
        return new PageChange.Restate(
                meta, revision.revDt(), wiki.wikiId(), shown, revision, RestateReason.DUMP, isLast);
    }

    private boolean remember(long pageId) {
        if (pageId >= REMEMBERED_MAX) {
            return false;
        }
        boolean known = pages.get((int) pageId);
        pages.set((int) pageId);
        return known;
    }

    private Revision revision(RawRevision raw) {
        RevisionId id = RawNumbers.positive(raw.id())
                .map(RevisionId::new)
                .orElseThrow(() -> refused("bad_revision_id", raw.line(), "revision id " + RawNumbers.shown(raw.id())));
        if (!revisionsOfPage.add(id.value())) {
            throw refused("duplicate_revision", raw.line(), "revision " + id + " stands in this page twice");
        }
        checkSlots(raw, id);
        boolean isContentVisible = raw.slots().stream().noneMatch(RawSlot::isDeleted);
        boolean isEditorVisible = !raw.contributor().isDeleted();
        String comment = raw.comment() == null ? "" : raw.comment();
        return new Revision(
                id,
                parent(raw, id),
                timestamp(raw, id),
                RawNumbers.sha1(raw.sha1()),
                size(raw),
                raw.isCommentDeleted() ? null : comment,
                raw.isMinor(),
                isEditorVisible ? editor(raw, id) : null,
                isContentVisible,
                !raw.isCommentDeleted(),
                isEditorVisible,
                null,
                slots(raw, isContentVisible));
    }

    private @Nullable RevisionId parent(RawRevision raw, RevisionId id) {
        String told = raw.parentId();
        if (told != null && RawNumbers.natural(told).isEmpty()) {
            throw refused("bad_parent_id", raw.line(), "the parent of revision " + id + " " + RawNumbers.shown(told));
        }
        return RawNumbers.positive(told).map(RevisionId::new).orElse(null);
    }

    private @Nullable User editor(RawRevision raw, RevisionId id) {
        User editor = Editors.of(raw.contributor());
        if (editor != null && RawTitles.isLong(editor.userText())) {
            throw refused(
                    "bad_editor",
                    raw.line(),
                    "the name of who made revision " + id + " is longer than " + RawTitles.BYTES_MAX + " bytes");
        }
        return editor;
    }

    private void checkSlots(RawRevision raw, RevisionId id) {
        if (raw.slots().size() > slotsMax) {
            throw refused(
                    "too_many_slots",
                    raw.line(),
                    "revision " + id + " has " + raw.slots().size() + " slots, and at most " + slotsMax + " are read");
        }
        Set<String> roles = new HashSet<>();
        for (RawSlot slot : raw.slots()) {
            if (!roles.add(roleOf(slot))) {
                throw refused("duplicate_slot", raw.line(), "revision " + id + " has a slot twice");
            }
        }
    }

    private static String roleOf(RawSlot slot) {
        return slot.role().isBlank() ? Slot.MAIN : slot.role();
    }

    private Map<String, Slot> slots(RawRevision raw, boolean isContentVisible) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (RawSlot slot : raw.slots()) {
            String role = roleOf(slot);
            String model = slot.model() == null ? modelOf(role) : slot.model();
            slots.put(
                    role,
                    new Slot(
                            role,
                            model,
                            slot.format() == null ? ContentModels.formatOf(model) : slot.format(),
                            RawNumbers.sha1(slot.sha1()),
                            RawNumbers.natural(slot.bytes()).orElse(null),
                            RawNumbers.positive(slot.origin())
                                    .map(RevisionId::new)
                                    .orElse(null),
                            isContentVisible ? slot.text() : null));
        }
        return slots;
    }

    private String modelOf(String role) {
        Page of = page;
        return of == null || !role.equals(Slot.MAIN)
                ? ContentModels.WIKITEXT
                : ContentModels.ofTitle(of.pageTitle(), of.namespaceId());
    }

    private int namespace(RawPage raw, String title) {
        String told = raw.namespace();
        int namespace;
        try {
            namespace = told == null ? prefixes.namespaceOf(title) : Integer.parseInt(told);
        } catch (NumberFormatException e) {
            throw refused("bad_namespace", raw.line(), "namespace " + RawNumbers.shown(told));
        }
        if (namespace < 0) {
            throw refused("bad_namespace", raw.line(), "namespace " + namespace + " holds no pages");
        }
        return namespace;
    }

    private Instant timestamp(RawRevision raw, RevisionId id) {
        String told = raw.timestamp();
        if (told == null) {
            throw refused("bad_timestamp", raw.line(), "revision " + id + " has no timestamp");
        }
        try {
            Instant instant = Instant.parse(told).truncatedTo(ChronoUnit.SECONDS);
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw refused(
                        "bad_timestamp", raw.line(), "revision " + id + " has a timestamp outside the years 1 to 9999");
            }
            return instant;
        } catch (DateTimeException e) {
            throw refused(
                    "bad_timestamp", raw.line(), "revision " + id + " has a timestamp that " + RawNumbers.shown(told));
        }
    }

    private Page withRedirectOf(Revision revision, Page of) {
        Slot main = revision.mainSlot();
        if (main == null || main.contentBody() == null || !main.contentModel().equals(ContentModels.WIKITEXT)) {
            return of;
        }
        Optional<String> target = redirects.in(main.contentBody());
        return target.isEmpty()
                ? of
                : new Page(of.pageId(), of.pageTitle(), of.namespaceId(), true, link(target.get()));
    }

    private @Nullable RedirectPageLink link(@Nullable String target) {
        if (target == null) {
            return null;
        }
        int section = target.indexOf('#');
        String title = (section < 0 ? target : target.substring(0, section)).strip();
        if (title.isBlank() || RawTitles.problem(title, prefixes).isPresent()) {
            return null;
        }
        return new RedirectPageLink(null, new PageTitle(title), prefixes.namespaceOf(title), null);
    }

    private static @Nullable Long size(RawRevision raw) {
        long sum = 0;
        for (RawSlot slot : raw.slots()) {
            Optional<Long> bytes = RawNumbers.natural(slot.bytes());
            if (bytes.isEmpty()) {
                return null;
            }
            sum += bytes.get();
        }
        return raw.slots().isEmpty() ? null : sum;
    }

    private static String visibility(Revision revision) {
        return (revision.isContentVisible() ? "c" : "-")
                + (revision.isCommentVisible() ? "c" : "-")
                + (revision.isEditorVisible() ? "e" : "-");
    }

    private static RefusedException refused(String reason, long line, String detail) {
        return new RefusedException(reason, "line " + line + ": " + detail);
    }
}
