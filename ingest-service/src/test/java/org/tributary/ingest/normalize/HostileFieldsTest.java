package org.tributary.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Rights;
import org.tributary.ingest.dump.DumpsForTests;
import org.tributary.ingest.dump.RawPage;
import org.tributary.ingest.dump.RawRevision;
import org.tributary.ingest.dump.RawRevision.RawContributor;
import org.tributary.ingest.dump.RawRevision.RawSlot;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.SiteInfo.SiteNamespace;

/** Fields that no MediaWiki can have written are refused by name, and each good neighbour is kept. */
final class HostileFieldsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final RawSlot MAIN = slot("main");

    private final DumpPageChanges changes = changes(Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "0", "", "1.5", "1e3", "0x1", "٣", "9223372036854775808", "99999999999999999999", "NaN"})
    void an_id_that_is_no_positive_number_is_refused(String id) {
        assertThatThrownBy(() -> changes.enter(page(id, "A"))).satisfies(thrown -> refused(thrown, "bad_page_id"));
        changes.enter(page("1", "A"));
        assertThatThrownBy(() -> change(revision(id, null, MAIN)))
                .satisfies(thrown -> refused(thrown, "bad_revision_id"));
        assertThat(change(revision("2", "0", MAIN)).revision().revParentId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999999999999999999"})
    void a_parent_that_is_no_number_is_refused(String parent) {
        changes.enter(page("1", "A"));

        assertThatThrownBy(() -> change(revision("2", parent, MAIN)))
                .satisfies(thrown -> refused(thrown, "bad_parent_id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a#b",
                "a<b",
                "a>b",
                "a[b",
                "a]b",
                "a{b",
                "a|b",
                "a}b",
                "a\u0000b",
                "a\nb",
                "a\u007Fb",
                "a\uFFFDb"
            })
    void a_title_that_no_wiki_takes_is_refused(String title) {
        assertThatThrownBy(() -> changes.enter(page("1", title)))
                .satisfies(thrown -> refused(thrown, "bad_page_title"));
    }

    @Test
    void a_title_may_have_255_bytes_beside_its_namespace_and_no_more() {
        changes.enter(page("1", "ä".repeat(127) + "x"));
        changes.enter(page("2", "Vorlage:" + "x".repeat(255)));

        for (String title :
                List.of("ä".repeat(128), "x".repeat(256), "Vorlage:" + "x".repeat(256), "No:" + "x".repeat(255))) {
            assertThatThrownBy(() -> changes.enter(page("3", title)))
                    .satisfies(thrown -> refused(thrown, "bad_page_title"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2020-02-30T00:00:00Z",
                "20200102030405"
            })
    void a_time_that_no_wiki_can_write_is_refused(String timestamp) {
        changes.enter(page("1", "A"));

        assertThatThrownBy(() -> change(new RawRevision(
                        "5", null, timestamp, RawContributor.UNTOLD, false, "", false, null, List.of(MAIN), 7)))
                .satisfies(thrown -> refused(thrown, "bad_timestamp"));
    }

    @Test
    void a_name_longer_than_a_wiki_can_keep_is_refused_and_not_repeated() {
        changes.enter(page("1", "A"));
        RawContributor editor = new RawContributor("n".repeat(256), "7", null, false);

        assertThatThrownBy(() -> change(new RawRevision(
                        "5", null, "2020-01-02T03:04:05Z", editor, false, "", false, null, List.of(MAIN), 7)))
                .satisfies(thrown -> refused(thrown, "bad_editor"))
                .satisfies(thrown ->
                        assertThat(((RefusedException) thrown).detail()).doesNotContain("nnn"));
    }

    @ParameterizedTest
    @CsvSource({"100, ", "101, too_many_slots", "10000, too_many_slots"})
    void a_revision_has_as_many_slots_as_is_configured(int count, @Nullable String reason) {
        changes.enter(page("1", "A"));
        RawSlot[] slots = new RawSlot[count];
        for (int i = 0; i < count; i++) {
            slots[i] = slot("role" + i);
        }

        if (reason == null) {
            assertThat(change(revision("5", null, slots)).revision().contentSlots())
                    .hasSize(count);
        } else {
            assertThatThrownBy(() -> change(revision("5", null, slots))).satisfies(thrown -> refused(thrown, reason));
        }
    }

    @Test
    void two_slots_of_one_role_are_refused() {
        changes.enter(page("1", "A"));

        assertThatThrownBy(() -> change(revision("5", null, MAIN, slot(" "))))
                .satisfies(thrown -> refused(thrown, "duplicate_slot"));
    }

    @Test
    void a_revision_that_comes_again_is_told_as_long_as_it_is_remembered() {
        DumpPageChanges forgetful = changes(Map.of("tributary.ingest.dump.revisions-remembered", "3"));
        forgetful.enter(page("1", "A"));
        for (int id = 1; id <= 4; id++) {
            forgetful.change(revision(Integer.toString(id), null, MAIN), false, NOW);
        }

        assertThatThrownBy(() -> forgetful.change(revision("2", null, MAIN), false, NOW))
                .satisfies(thrown -> refused(thrown, "duplicate_revision"));
        assertThat(forgetful.change(revision("1", null, MAIN), false, NOW)).isNotNull();
    }

    @Test
    void a_redirect_to_what_is_no_title_leads_nowhere() {
        changes.enter(new RawPage("1", "A", "0", true, "x".repeat(4_000_000), 7));

        PageChange.Restate change = change(revision("5", null, MAIN));

        assertThat(change.page().isRedirect()).isTrue();
        assertThat(change.page().redirectPageLink()).isNull();
    }

    private PageChange.Restate change(RawRevision raw) {
        return changes.change(raw, false, NOW);
    }

    private static void refused(Throwable thrown, String reason) {
        assertThat(thrown).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).startsWith("line 7: ").hasSizeLessThan(200);
        });
    }

    private static DumpPageChanges changes(Map<String, String> limits) {
        SiteInfo site = new SiteInfo(
                "0.11",
                "de",
                "Probe",
                "probewiki",
                "https://probe.example/wiki/A",
                null,
                List.of(new SiteNamespace(10, "Vorlage")));
        return new DumpPageChanges(
                DumpWikis.of(new WikiId("probewiki"), site, null, Rights.UNSTATED, List.of(), NOW),
                DumpsForTests.limits(limits));
    }

    private static RawPage page(String id, String title) {
        return new RawPage(id, title, "0", false, null, 7);
    }

    private static RawRevision revision(String id, @Nullable String parent, RawSlot... slots) {
        return new RawRevision(
                id, parent, "2020-01-02T03:04:05Z", RawContributor.UNTOLD, false, "", false, null, List.of(slots), 7);
    }

    private static RawSlot slot(String role) {
        return new RawSlot(role, null, "wikitext", null, "1", null, false, "x");
    }
}
