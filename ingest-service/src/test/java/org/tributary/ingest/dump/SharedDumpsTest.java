package org.tributary.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.Rights;
import org.tributary.ingest.dump.file.DumpFiles;
import org.tributary.ingest.dump.file.DumpSource;
import org.tributary.ingest.dump.file.OpenDump;
import org.tributary.ingest.dump.xml.DumpReader;
import org.tributary.ingest.normalize.DumpPageChanges;
import org.tributary.ingest.normalize.DumpWikis;
import org.tributary.testing.SharedData;

/** Real dumps, where they are at hand, are read whole: every page, every revision, every hash. */
final class SharedDumpsTest {
    /** Its texts were shortened by hand after they were hashed. */
    private static final int WRONG_HASHES_OF_WIKIDETOX = 6;

    @ParameterizedTest
    @CsvSource({
        "aawiki/aawiki-20260101-pages-meta-history.xml.7z, aawiki, 507, 1307, 19, 0",
        "aawiki/aawiki-20260101-pages-meta-current.xml.bz2, aawiki, 507, 507, 19, 0",
        "anarchism/enwiki-Anarchism-full-history-20100202.xml.zst, enwiki, 1, 15180, 0, 0",
        "anarchism/enwiki-20180220-stub-meta-history.head.xml.gz, enwiki, 3, 17624, 2, 0",
        "current/enwiki-pages-articles1-shortened.xml.bz2, enwiki, 206, 206, 100, 0",
        "current/bgwiki-shortened.xml.bz2, bgwiki, 3, 3, 0, 0",
        "oddities/macbre_dump.xml.7z, macbre, 3, 3, 0, 0",
        "oddities/macbre_dump.xml.bz2, fowiki, 2, 2, 0, 0",
        "oddities/wikidetox_original_example.xml, enwiki, 12, 15, 0, 1",
        "oddities/wikitrust_wiki1.xml, enwiki, 1, 3, 0, 0",
        "oddities/wikitrust_wiki2.xml, enwiki, 1, 3, 0, 0",
        "oddities/wikitrust_wiki3.xml, enwiki, 1, 3, 0, 0",
        "oddities/wikitrust_wiki4.xml, enwiki, 2, 7, 0, 1",
        "oddities/wikitrust_wiki5.xml, enwiki, 2, 7, 0, 1",
        "oddities/wikitrust_wiki_00023.xml, enwiki, 1, 247, 0, 0"
    })
    void a_real_dump_is_read_whole(String name, String wikiId, int pages, int revisions, int redirects, int flaws)
            throws Exception {
        Path file = SharedData.file(name);

        Tally tally = Tally.of(file);

        assertThat(tally.wikiId).isEqualTo(wikiId);
        assertThat(tally.pages).isEqualTo(pages);
        assertThat(tally.revisions).isEqualTo(revisions);
        assertThat(tally.redirects).isEqualTo(redirects);
        assertThat(tally.flaws.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", tally.flaws)
                .isEqualTo(flaws);
        assertThat(tally.mismatches).isEqualTo(name.contains("wikidetox") ? WRONG_HASHES_OF_WIKIDETOX : 0);
    }

    /** What was found in a dump. */
    private static final class Tally {
        String wikiId = "";
        long pages;
        final Map<String, Integer> flaws = new HashMap<>();
        int revisions;
        int redirects;
        int mismatches;

        static Tally of(Path file) throws Exception {
            Tally tally = new Tally();
            DumpLimits limits = DumpsForTests.limits(Map.of());
            try (OpenDump dump = DumpFiles.open(DumpSource.of(file.toString()), limits)) {
                DumpReader reader = new DumpReader(dump.xml(), limits);
                tally.read(reader);
            }
            return tally;
        }

        private void read(DumpReader reader) throws Exception {
            SiteInfo site = reader.site();
            var id = DumpWikis.idOf(site).orElseThrow();
            wikiId = id.value();
            Clock clock = Clock.systemUTC();
            DumpPageChanges changes = new DumpPageChanges(
                    DumpWikis.of(id, site, null, Rights.UNSTATED, List.of(), clock.instant()),
                    DumpsForTests.limits(Map.of()));
            DumpItem item = reader.next();
            while (!(item instanceof DumpItem.End)) {
                switch (item) {
                    case DumpItem.Read read -> {
                        if (!changes.isIn(read.page())) {
                            changes.enter(read.page());
                        }
                        count(changes.change(read.revision(), read.isLast(), clock.instant()));
                    }
                    case DumpItem.Flaw flaw -> flaws.merge(flaw.reason(), 1, Integer::sum);
                    case DumpItem.End end -> throw new IllegalStateException("after the end: " + end);
                }
                item = reader.next();
            }
            assertThat(item).isEqualTo(new DumpItem.End(null));
            pages = reader.pages();
        }

        private void count(PageChange.Restate change) {
            revisions++;
            redirects += change.isCurrent() && change.page().isRedirect() ? 1 : 0;
            Slot main = change.revision().mainSlot();
            Sha1 stated = change.revision().revSha1();
            if (main != null && main.contentBody() != null && stated != null) {
                mismatches += Sha1.ofText(main.contentBody()).equals(stated) ? 0 : 1;
            }
        }
    }
}
