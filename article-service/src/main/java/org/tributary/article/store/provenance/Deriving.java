package org.tributary.article.store.provenance;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.provenance.Finding;
import org.tributary.article.provenance.ImportMark;
import org.tributary.article.provenance.ImportNote;
import org.tributary.article.provenance.ProvenanceConfig;
import org.tributary.article.provenance.SubjectPage;
import org.tributary.article.provenance.SummaryReading;
import org.tributary.article.provenance.TemplateReading;
import org.tributary.article.provenance.text.Prints;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.text.TextStore;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.wiki.Wiki;

/**
 * Finds out, page by page and some revisions at a time, where texts came from. What was hidden while a step was at work takes
 * the step's findings with it: they are written under the locks of their pages, or not at all.
 */
@Singleton
public final class Deriving {
    private static final int MEDIAWIKI = 8;
    private static final int TEMPLATE = 10;
    private static final int CATEGORY = 14;

    private final DataSource dataSource;
    private final ProvenanceConfig config;
    private final SummaryReading summaries;
    private final TemplateReading templates;

    public Deriving(DataSource dataSource, ProvenanceConfig config) {
        if (config.runWordsMin() < Prints.RUN_WORDS_MIN) {
            throw new IllegalArgumentException("tributary.article.provenance.run-words-min: " + Prints.RUN_WORDS_MIN
                    + " words or more are wanted");
        }
        this.dataSource = dataSource;
        this.config = config;
        this.summaries = SummaryReading.of(config.phrasesFile());
        this.templates = TemplateReading.of(config.templatesFile());
    }

    /** A page to be looked at, if there is one; for the length of the lease nobody else gets it. */
    public Optional<PageKey> next() {
        return run(connection -> PageRows.take(connection, config.waitAfter(), config.lease()));
    }

    /** What a step read: the page as it stood, and its next revisions. */
    private record Step(
            PageRows.Standing page, @Nullable HistoryPoint again, List<PageRows.Read> revisions, boolean isLast) {

        @Nullable
        HistoryPoint reached() {
            if (!revisions.isEmpty()) {
                return revisions.getLast().point();
            }
            return again == null ? page.reached() : again;
        }
    }

    /**
     * Looks at some revisions of a page.
     *
     * @return whether there are more
     */
    public boolean step(PageKey page) {
        return run(connection -> {
            Optional<PageRows.Standing> standing = PageRows.standing(connection, page);
            if (standing.isEmpty()
                    || standing.get().isWithdrawn()
                    || standing.get().wiki() == null) {
                end(connection, page, standing.map(PageRows.Standing::version).orElse(0L));
                return false;
            }
            Step step = read(connection, standing.get());
            List<Claim> claims = new ArrayList<>();
            TextMatching texts = new TextMatching(connection, page, step.again(), config);
            for (PageRows.Read revision : step.revisions()) {
                claims.addAll(said(connection, step.page(), revision));
                if (revision.text() != null && isOfSubjects(step.page().namespaceId())) {
                    texts.read(revision.point(), revision.text());
                }
            }
            List<Claim> ofTemplates = step.isLast() ? templates(connection, step.page()) : List.of();
            return write(connection, step, claims, ofTemplates, texts) && !step.isLast();
        });
    }

    private Step read(Connection connection, PageRows.Standing page) throws SQLException {
        HistoryPoint reached = page.reached();
        Optional<HistoryPoint> again =
                reached == null ? Optional.empty() : PageRows.changedBehind(connection, page, reached);
        List<PageRows.Read> revisions = PageRows.revisions(
                connection, page.key(), again.orElse(reached), again.isEmpty(), config.revisionsMax());
        return new Step(page, again.orElse(null), revisions, revisions.size() < config.revisionsMax());
    }

    private List<Claim> said(Connection connection, PageRows.Standing page, PageRows.Read revision)
            throws SQLException {
        if (page.namespaceId() % 2 != 0) {
            return List.of();
        }
        long revId = revision.point().revId().value();
        Wiki wiki = Objects.requireNonNull(page.wiki());
        List<Finding> findings = new ArrayList<>(summaries.read(revision.comment(), wiki));
        Optional<Finding> note = ImportNote.read(revision.comment(), wiki);
        if (note.isPresent() && findings.isEmpty() && changesNothing(connection, page.key(), revision)) {
            findings.add(note.get());
        }
        ImportMark.read(revision.editor(), new PageTitle(page.title())).ifPresent(findings::add);
        return findings.stream()
                .map(finding -> Claim.of(page.key(), revId, finding))
                .toList();
    }

    private static boolean changesNothing(Connection connection, PageKey page, PageRows.Read revision)
            throws SQLException {
        List<TextHash> both =
                PageRows.withBefore(connection, page, revision.point().revId().value());
        return revision.text() != null && both.size() == 2 && both.stream().allMatch(revision.text()::equals);
    }

    /** What templates of the current text say of this page, or of the page that this one is the talk page of. */
    private List<Claim> templates(Connection connection, PageRows.Standing page) throws SQLException {
        Long current = page.currentRevId();
        if (current == null) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        for (var hash : PageRows.withBefore(connection, page.key(), current).stream()
                .limit(1)
                .toList()) {
            Optional<byte[]> text = TextStore.read(connection, page.key(), hash);
            if (text.isPresent()) {
                String wikitext = new String(text.get(), StandardCharsets.UTF_8);
                var wiki = Objects.requireNonNull(page.wiki());
                templates.read(wikitext, wiki).stream()
                        .flatMap(finding -> SubjectPage.of(finding, page.title(), page.namespaceId(), wiki).stream())
                        .forEach(finding -> claims.add(Claim.of(page.key(), current, finding)));
            }
        }
        return claims;
    }

    private static boolean isOfSubjects(int namespaceId) {
        return namespaceId >= 0
                && namespaceId % 2 == 0
                && namespaceId != MEDIAWIKI
                && namespaceId != TEMPLATE
                && namespaceId != CATEGORY;
    }

    /** False if something was hidden in the meantime, and the page has to be read again. */
    private static boolean write(
            Connection connection, Step step, List<Claim> claims, List<Claim> ofTemplates, TextMatching texts)
            throws SQLException {
        PageKey page = step.page().key();
        Set<PageKey> pages = new HashSet<>(Set.of(page));
        texts.claims().forEach(claim -> pages.addAll(List.of(claim.place(), Objects.requireNonNull(claim.source()))));
        connection.setAutoCommit(false);
        try {
            Map<PageKey, Long> versions = PageRows.lock(connection, pages);
            boolean isSame = step.page().version() == versions.getOrDefault(page, 0L);
            if (!isSame && PageRows.isHiddenSince(connection, page, step.page().version())) {
                PageRows.done(connection, page, true);
                connection.commit();
                return false;
            }
            if (step.again() != null) {
                PageRows.removeClaims(connection, page, step.again());
                PrintRows.removeFrom(connection, page, step.again());
            }
            PrintRows.write(connection, page, texts.fresh());
            if (!texts.common().isEmpty()) {
                PrintRows.writeCommon(connection, texts.common());
            }
            ClaimRows.write(connection, claims);
            ClaimRows.write(connection, held(connection, page, texts.claims()));
            if (step.isLast()) {
                ClaimRows.removeTemplates(connection, page);
                ClaimRows.write(connection, ofTemplates);
                PageRows.done(connection, page, !isSame);
            }
            PageRows.reached(connection, page, step.page().version(), step.reached());
            connection.commit();
            return true;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Without those of which the other page has lost what it was compared by. */
    private static Collection<Claim> held(Connection connection, PageKey page, Collection<Claim> claims)
            throws SQLException {
        List<Claim> held = new ArrayList<>();
        for (Claim claim : claims) {
            boolean isOther = claim.place().equals(page);
            PageKey other = isOther ? Objects.requireNonNull(claim.source()) : claim.place();
            long revId = isOther ? Objects.requireNonNull(claim.sourceRevId()) : claim.revId();
            if (PrintRows.isHeld(connection, other, revId)) {
                held.add(claim);
            }
        }
        return held;
    }

    /** A page of which there is nothing to be found. */
    private static void end(Connection connection, PageKey page, long version) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Map<PageKey, Long> versions = PageRows.lock(connection, List.of(page));
            PageRows.done(connection, page, versions.getOrDefault(page, 0L) != version);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Something to do with a connection. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        return StoreException.wrapping("provenance cannot be derived", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.run(connection);
            }
        });
    }
}
