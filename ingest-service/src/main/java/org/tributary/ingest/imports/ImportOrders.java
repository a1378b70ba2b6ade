package org.tributary.ingest.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Scope;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.UnusableDumpException;
import org.tributary.ingest.dump.file.DumpFiles;
import org.tributary.ingest.dump.file.DumpSource;
import org.tributary.ingest.dump.file.OpenDump;
import org.tributary.ingest.dump.xml.DumpReader;
import org.tributary.ingest.normalize.DumpWikis;
import org.tributary.ingest.normalize.WikiAddresses;

/** Takes an operator's order: looks at the dump, refuses at once what cannot work, makes the wiki known, starts. */
@Singleton
final class ImportOrders {
    private final ImportJobs jobs;
    private final ImportOutlets outlets;
    private final ImportFolders folders;
    private final DumpLimits dumpLimits;
    private final Clock clock;

    @Inject
    ImportOrders(ImportJobs jobs, ImportOutlets outlets, ImportLimits limits, DumpLimits dumpLimits) {
        this.jobs = jobs;
        this.outlets = outlets;
        this.folders = new ImportFolders(limits);
        this.dumpLimits = dumpLimits;
        this.clock = Clock.systemUTC();
    }

    /** The first checkpoint of the import, durable. */
    FeedCheckpoint take(ImportRequest request) {
        DumpSource source = source(request);
        if (!outlets.checkpoints().isRead() || !outlets.wikis().isRead()) {
            throw Problem.unavailable("Kafka has not answered yet; an import begins once it has");
        }
        SiteInfo site = look(source);
        WikiId wikiId = wikiId(request, site);
        Optional<Wiki> known = outlets.wikis().find(wikiId);
        known.ifPresent(wiki -> checkSameWiki(wiki, site, request));
        known.ifPresent(ImportOrders::checkWhole);

        ImportJob job = jobs.reserve(new ImportTask(wikiId, source), ImportPosition.START);
        try {
            makeKnown(wikiId, site, request, known);
            FeedCheckpoint first = job.now();
            outlets.checkpoints().write(first);
            job.start();
            return first;
        } catch (RuntimeException e) {
            job.withdraw();
            throw e;
        }
    }

    private DumpSource source(ImportRequest request) {
        String file = request.file();
        if (file == null || file.isBlank()) {
            throw Problem.badParameter("file", "must be an absolute path or an http(s) address but is missing");
        }
        try {
            DumpSource source = DumpSource.of(file.strip());
            if (source instanceof DumpSource.Local local) {
                folders.check(local.path());
            }
            return source;
        } catch (UnusableDumpException e) {
            throw badFile(e);
        }
    }

    private SiteInfo look(DumpSource source) {
        try (OpenDump dump = DumpFiles.open(source, dumpLimits)) {
            return new DumpReader(dump.xml(), dumpLimits).site();
        } catch (UnusableDumpException | IOException e) {
            throw badFile(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("the service is stopping");
        }
    }

    private static WikiId wikiId(ImportRequest request, SiteInfo site) {
        String asked = request.wikiId();
        if (asked == null) {
            return DumpWikis.idOf(site)
                    .orElseThrow(() -> Problem.badParameter(
                            "wiki_id", "the dump names neither a database nor an address: say which wiki it is of"));
        }
        try {
            return new WikiId(asked);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("wiki_id", String.valueOf(e.getMessage()));
        }
    }

    /** Many wikis call their database the same: two of them must not be poured into one by accident. */
    private static void checkSameWiki(Wiki known, SiteInfo site, ImportRequest request) {
        Optional<String> here = WikiAddresses.host(known.url());
        Optional<String> there = WikiAddresses.host(site.base());
        boolean differ = here.isPresent() && there.isPresent() && !here.equals(there);
        if (differ && request.wikiId() == null) {
            throw Problem.conflict(
                    "wiki_id " + known.wikiId() + " is that of " + known.url() + ", but this dump is of " + site.base()
                            + ": say which wiki_id it shall have",
                    "wiki_id_taken");
        }
    }

    /** What a dump holds beyond a plan would be held and never be followed: a copy that is silently out of date. */
    private static void checkWhole(Wiki known) {
        if (!known.followedBy().scope().equals(Scope.EVERYTHING)) {
            throw Problem.conflict(
                    known.wikiId() + " is followed in part, and a dump is imported whole: follow everything first"
                            + " (./tributary scope " + known.wikiId()
                            + " --everything), or give it a wiki_id of its own",
                    "followed_in_part");
        }
    }

    private void makeKnown(WikiId wikiId, SiteInfo site, ImportRequest request, Optional<Wiki> known) {
        if (known.isPresent() && known.get().following() != Following.IMPORTS_ONLY) {
            return; // what the wiki itself says is better than what a dump says
        }
        Instant now = clock.instant();
        Rights rights = request.statesRights()
                ? request.rights()
                : known.map(Wiki::rights).orElse(Rights.UNSTATED);
        Wiki wiki = DumpWikis.of(
                wikiId,
                site,
                request.name() == null ? known.map(Wiki::name).orElse(null) : request.name(),
                rights,
                request.notices() == null ? known.map(Wiki::notices).orElse(List.of()) : request.notices(),
                now);
        boolean isNews = known.isEmpty()
                || !known.get().with(Following.IMPORTS_ONLY, now).equals(wiki);
        if (isNews) {
            outlets.wikis().publish(wiki);
        }
    }

    private static Problem badFile(Exception e) {
        String message = e.getMessage() == null ? "cannot be reached" : e.getMessage();
        return Problem.badParameter("file", e instanceof IOException ? "cannot be read: " + message : message);
    }
}
