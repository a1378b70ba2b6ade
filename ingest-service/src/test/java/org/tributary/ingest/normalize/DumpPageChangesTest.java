package org.tributary.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.ingest.dump.DumpsForTests.END;
import static org.tributary.ingest.dump.DumpsForTests.HEAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpsForTests;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.xml.DumpReader;

/** What a dump says becomes page changes in the contract's words. */
final class DumpPageChangesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String TIME = "<timestamp>2020-01-02T03:04:05Z</timestamp>";

    @Test
    void a_revision_becomes_a_restatement_with_everything_the_dump_tells() throws Exception {
        PageChange.Restate change = only(
                "<page><title>Vorlage:Ein Titel</title><ns>10</ns><id>7</id><revision><id>5</id><parentid>4</parentid>"
                        + TIME + "<contributor><username>w&gt;Name</username><id>0</id></contributor><minor/>"
                        + "<comment>why</comment><origin>3</origin><model>wikitext</model><format>text/x-wiki</format>"
                        + "<text bytes=\"4\" sha1=\"phoiac9h4m842xq45sp7s6u21eteeq1\">body</text>"
                        + "<sha1>phoiac9h4m842xq45sp7s6u21eteeq1</sha1></revision></page>");

        assertThat(change.key()).hasToString("probewiki:7");
        assertThat(change.reason()).isEqualTo(RestateReason.DUMP);
        assertThat(change.isCurrent()).isTrue();
        assertThat(change.dt()).isEqualTo("2020-01-02T03:04:05Z");
        assertThat(change.meta().dt()).isEqualTo(NOW);
        assertThat(change.meta().domain()).isEqualTo("probe.example");
        assertThat(change.meta().uri()).isEqualTo("https://probe.example/wiki/Vorlage:Ein_Titel");
        assertThat(change.page().pageTitle().value()).isEqualTo("Vorlage:Ein_Titel");
        assertThat(change.page().namespaceId()).isEqualTo(10);
        Sha1 sha1 = new Sha1("phoiac9h4m842xq45sp7s6u21eteeq1");
        assertThat(change.revision())
                .isEqualTo(new Revision(
                        new RevisionId(5),
                        new RevisionId(4),
                        Instant.parse("2020-01-02T03:04:05Z"),
                        sha1,
                        4L,
                        "why",
                        true,
                        User.named(0L, "w>Name"),
                        true,
                        true,
                        true,
                        null,
                        Map.of(
                                "main",
                                new Slot("main", "wikitext", "text/x-wiki", sha1, 4L, new RevisionId(3), "body"))));
    }

    @Test
    void what_an_old_export_does_not_tell_is_derived_or_left_null() throws Exception {
        PageChange.Restate change = only("<page><title>Benutzer:Ada/mein.css</title><id>7</id><revision><id>5</id>"
                + TIME + "<contributor><ip>192.0.2.1</ip></contributor><text>a {}</text></revision></page>");

        assertThat(change.page().namespaceId()).isEqualTo(2);
        assertThat(change.revision().revParentId()).isNull();
        assertThat(change.revision().revSha1()).isNull();
        assertThat(change.revision().revSize()).isNull();
        assertThat(change.revision().comment()).isEmpty();
        assertThat(change.revision().editor()).isEqualTo(User.named(0L, "192.0.2.1"));
        assertThat(Objects.requireNonNull(change.revision().mainSlot()).contentModel())
                .isEqualTo("css");
    }

    @Test
    void what_is_hidden_is_absent() throws Exception {
        Revision revision = only(pageWith("<contributor deleted=\"deleted\" /><comment deleted=\"deleted\" />"
                        + "<text bytes=\"4\" deleted=\"deleted\" /><sha1 />"))
                .revision();

        assertThat(revision.isEditorVisible()).isFalse();
        assertThat(revision.editor()).isNull();
        assertThat(revision.isCommentVisible()).isFalse();
        assertThat(revision.comment()).isNull();
        assertThat(revision.isContentVisible()).isFalse();
        assertThat(Objects.requireNonNull(revision.mainSlot()).contentBody()).isNull();
        assertThat(revision.revSize()).isEqualTo(4);
    }

    @Test
    void a_temporary_account_is_told_from_an_account() throws Exception {
        User editor = only(pageWith("<contributor><username>~2026-12345-6</username><id>9</id></contributor><text/>"))
                .revision()
                .editor();

        assertThat(Objects.requireNonNull(editor).isTemp()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "#REDIRECT [[Ziel]] ! Ziel",
                "#weiterleitung:[[Vorlage:Ziel|da]] ! Vorlage:Ziel",
                "  #REDIRECTION [[:Ein Ziel#Abschnitt]] ! Ein_Ziel",
                "＃転送 [[目標]] ! 目標"
            })
    void a_redirect_is_recognised_by_its_text(String text, String target) throws Exception {
        PageChange.Restate change = only(pageWith("<text>" + text + "</text>"));

        assertThat(change.page().isRedirect()).isTrue();
        assertThat(Objects.requireNonNull(change.page().redirectPageLink()).pageTitle())
                .isEqualTo(new PageTitle(target));
    }

    @Test
    void only_the_last_revision_makes_a_redirect_and_the_dump_s_own_word_comes_first() throws Exception {
        List<PageChange.Restate> undone = changes("<page><title>A</title><ns>0</ns><id>7</id>"
                + "<revision><id>5</id>" + TIME + "<text>#REDIRECT [[B]]</text></revision>"
                + "<revision><id>6</id>" + TIME + "<text>an article on #REDIRECT [[B]]</text></revision></page>");
        PageChange.Restate told = only("<page><title>A</title><ns>0</ns><id>7</id><redirect title=\"Vorlage:C\" />"
                + "<revision><id>5</id>" + TIME + "<text>#REDIRECT [[B]]</text></revision></page>");

        assertThat(undone).noneMatch(change -> change.page().isRedirect());
        assertThat(told.page().redirectPageLink())
                .isEqualTo(new RedirectPageLink(null, new PageTitle("Vorlage:C"), 10, null));
    }

    @Test
    void the_same_fact_has_the_same_id_and_another_fact_another() throws Exception {
        String hidden = pageWith("<text deleted=\"deleted\"/>");
        String shown = pageWith("<text>x</text>");

        assertThat(only(shown).meta().id())
                .isEqualTo(only(shown).meta().id())
                .isNotEqualTo(only(hidden).meta().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<id>0</id>", "<id>-3</id>", "<id>x</id>", "<id>99999999999999999999</id>"})
    void a_page_without_a_proper_id_is_refused(String id) {
        assertRefused(
                "<page><title>A</title><ns>0</ns>" + id + "<revision><id>5</id>" + TIME + "</revision></page>",
                "bad_page_id");
    }

    @Test
    void pages_and_revisions_that_lack_what_they_need_are_refused() {
        assertRefused("<page><ns>0</ns><id>1</id><revision><id>5</id>" + TIME + "</revision></page>", "bad_page_title");
        assertRefused("<page><title> </title><id>1</id><revision><id>5</id></revision></page>", "bad_page_title");
        assertRefused(
                "<page><title>A</title><ns>-1</ns><id>1</id><revision><id>5</id></revision></page>", "bad_namespace");
        assertRefused(
                "<page><title>A</title><ns>x</ns><id>1</id><revision><id>5</id></revision></page>", "bad_namespace");
        assertRefused(
                "<page><title>A</title><id>1</id><revision><id>-5</id>" + TIME + "</revision></page>",
                "bad_revision_id");
        assertRefused("<page><title>A</title><id>1</id><revision>" + TIME + "</revision></page>", "bad_revision_id");
        assertRefused("<page><title>A</title><id>1</id><revision><id>5</id></revision></page>", "bad_timestamp");
        assertRefused(
                "<page><title>A</title><id>1</id><revision><id>5</id><timestamp>yesterday</timestamp></revision></page>",
                "bad_timestamp");
        assertRefused(
                "<page><title>A</title><id>1</id><revision><id>5</id>" + TIME + "</revision><revision><id>5</id>" + TIME
                        + "</revision></page>",
                "duplicate_revision");
    }

    private static String pageWith(String inRevision) {
        return "<page><title>A</title><ns>0</ns><id>7</id><revision><id>5</id>" + TIME + inRevision
                + "</revision></page>";
    }

    private static void assertRefused(String page, String reason) {
        assertThatThrownBy(() -> changes(page)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).startsWith("line ");
        });
    }

    private static PageChange.Restate only(String page) throws Exception {
        return changes(page).getFirst();
    }

    private static List<PageChange.Restate> changes(String page) throws Exception {
        DumpReader reader = new DumpReader(DumpsForTests.stream(HEAD + page + END), DumpsForTests.limits(Map.of()));
        SiteInfo site = reader.site();
        Wiki wiki = DumpWikis.of(new WikiId("probewiki"), site, null, Rights.UNSTATED, List.of(), NOW);
        DumpPageChanges changes = new DumpPageChanges(wiki, DumpsForTests.limits(Map.of()));
        List<PageChange.Restate> made = new ArrayList<>();
        for (DumpItem.Read read : DumpsForTests.revisions(DumpsForTests.rest(reader))) {
            if (!changes.isIn(read.page())) {
                changes.enter(read.page());
            }
            made.add(changes.change(read.revision(), read.isLast(), NOW));
        }
        return made;
    }
}
