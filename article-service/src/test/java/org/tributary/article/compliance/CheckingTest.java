package org.tributary.article.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.article.attribution.AttributedRevision;
import org.tributary.article.attribution.AttributionForms;
import org.tributary.article.attribution.CreditedSource;
import org.tributary.article.attribution.Phrases;
import org.tributary.article.compliance.Finding.State;
import org.tributary.article.compliance.Finding.Subject;
import org.tributary.article.licence.WholeLicence;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.RevisionId;

/** Copies as reusers publish them, well and badly credited. */
final class CheckingTest {
    private static final Licence LICENCE =
            new Licence("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/");
    private static final String SOURCE = "https://wiki.example/wiki/Heron";
    private static final String REVISION = "https://wiki.example/w/index.php?title=Heron&oldid=12";
    private static final String HISTORY = "https://wiki.example/w/index.php?title=Heron&action=history";
    private static final String NOTICE = "Read about birds at your own risk.";
    private static final String TEXT =
            "The heron stands on one leg in shallow water. It waits for fish without moving. "
                    + "Its nest is high in a tree, and it comes back to the same nest every year.";

    @Test
    void a_copy_with_our_own_attribution_has_everything_in_every_form_and_language() {
        for (String language : Phrases.LANGUAGES) {
            AttributedRevision attributed = attributed(language);
            String html = "<h1>Heron</h1><p>" + TEXT + "</p>" + AttributionForms.html(attributed);

            assertThat(problems(ReuserPage.ofHtml(html), expected(true)))
                    .as(language)
                    .isEmpty();
            assertThat(problems(ReuserPage.ofText(TEXT + "\n" + AttributionForms.text(attributed)), expected(true)))
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void a_bare_copy_lacks_everything_that_is_asked_for() {
        assertThat(problems(ReuserPage.ofHtml("<p>" + TEXT + "</p>"), expected(true)))
                .containsOnlyKeys(
                        Subject.LICENCE, Subject.LICENCE_LINK, Subject.AUTHORS, Subject.SOURCE_LINK, Subject.NOTICES);
    }

    @Test
    void a_mirror_that_links_the_article_and_names_an_old_licence_is_wrong_about_that() {
        ReuserPage mirror =
                ReuserPage.ofHtml("<div>" + TEXT + "</div><footer>From <a href=\"//www.wiki.example/wiki/Heron\">"
                        + "a wiki</a> (<a href='https://wiki.example/w/index.php?title=Heron&amp;action=history'>authors</a>), "
                        + "<a href=http://creativecommons.org/licenses/by-sa/3.0/deed.de>CC BY-SA 3.0</a>. " + NOTICE
                        + "</footer>");

        assertThat(problems(mirror, expected(true)))
                .isEqualTo(Map.of(Subject.LICENCE, State.WRONG, Subject.LICENCE_LINK, State.MISSING));
    }

    @Test
    void a_printed_page_names_its_authors_and_spells_its_addresses() {
        ReuserPage printed = ReuserPage.ofText(TEXT + "\nAnna Reed and B. Marsh, " + REVISION
                + ", Creative Commons Attribution-ShareAlike 4.0, https://creativecommons.org/licenses/by-sa/4.0. "
                + NOTICE);

        assertThat(problems(printed, expected(true))).isEmpty();
        assertThat(problems(ReuserPage.ofText(printed.text().replace("B. Marsh", "others")), expected(true)))
                .containsOnlyKeys(Subject.AUTHORS);
    }

    @Test
    void a_page_whose_credits_are_data_for_machines_is_understood() {
        ReuserPage page = ReuserPage.ofHtml("<p>" + TEXT + "</p><p>CC-BY-SA 4.0. " + NOTICE + "</p>"
                + "<script type=\"application/ld+json\">" + AttributionForms.jsonLd(attributed("en")) + "</script>");

        assertThat(problems(page, expected(true))).isEmpty();
    }

    @Test
    void a_changed_copy_has_to_say_so() {
        String changed = TEXT.replace("It waits for fish without moving. ", "");
        String credits = AttributionForms.html(attributed("en"));
        String marked = AttributionForms.html(attributed("en", "shortened"));

        assertThat(problems(ReuserPage.ofHtml("<p>" + changed + "</p>" + credits), expected(true)))
                .containsOnlyKeys(Subject.CHANGES);
        assertThat(problems(ReuserPage.ofHtml("<p>" + changed + "</p>" + marked), expected(true)))
                .isEmpty();
    }

    @Test
    void an_older_revision_is_stale_and_still_lawful() {
        ReuserPage page = ReuserPage.ofHtml("<p>" + TEXT + "</p>" + AttributionForms.html(attributed("en")));

        assertThat(problems(page, expected(false))).isEmpty();
        assertThat(Checking.of(page, expected(false), closest(page)))
                .extracting(Finding::state)
                .contains(State.STALE);
    }

    @Test
    void a_source_of_the_text_has_to_be_credited_by_a_link_or_by_its_authors() {
        AttributedRevision bare = attributed("en");
        AttributedRevision whole = new AttributedRevision(
                bare.source(),
                bare.wikiName(),
                bare.wikiUrl(),
                bare.textLanguage(),
                bare.phrases(),
                bare.revision(),
                false,
                "",
                List.of(),
                List.of(source()));
        String copy = "<p>" + TEXT + "</p>";

        assertThat(problems(ReuserPage.ofHtml(copy + AttributionForms.html(bare)), owing(source())))
                .isEqualTo(Map.of(Subject.SOURCES, State.MISSING));
        assertThat(problems(ReuserPage.ofHtml(copy + AttributionForms.html(whole)), owing(source())))
                .isEmpty();
        assertThat(problems(
                        ReuserPage.ofHtml(copy + AttributionForms.html(bare) + "<p>With words of Egret, by Clara.</p>"),
                        owing(source())))
                .isEmpty();
    }

    @Test
    void the_revision_shown_is_found_among_many_that_are_alike() {
        List<String> history =
                IntStream.range(0, 400).mapToObj(CheckingTest::grown).toList().reversed();
        for (int shown : new int[] {0, 1, 57, 200, 398, 399}) {
            ReuserPage page = ReuserPage.ofText("Our site. Home. " + history.get(shown) + " Imprint and contact.");

            Closest found = Closest.of(page, history.size(), at -> Optional.of(history.get(at)), 100)
                    .orElseThrow();

            assertThat(found.isExact()).isTrue();
            assertThat(found.at()).isEqualTo(shown);
            assertThat(found.compared()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void texts_without_spaces_between_words_are_compared_too() {
        String text = "鷺は浅い水の中に片足で立ち、動かずに魚を待つ。巣は高い木の上にあり、毎年同じ巣に戻ってくる。";
        ReuserPage page = ReuserPage.ofText("ホーム " + text + " お問い合わせ");

        assertThat(Closest.of(page, 1, at -> Optional.of(text), 1).orElseThrow().isExact())
                .isTrue();
        assertThat(Closest.of(page, 1, at -> Optional.of(TEXT), 1).orElseThrow().share())
                .isLessThan(Closest.NEAR);
    }

    /** A text that gets a sentence more with each revision. */
    private static String grown(int revision) {
        return TEXT
                + IntStream.rangeClosed(0, revision)
                        .mapToObj(number -> " Sentence number " + number + " tells of heron " + number + ".")
                        .collect(Collectors.joining());
    }

    private static Map<Subject, State> problems(ReuserPage page, Expected expected) {
        return Checking.of(page, expected, closest(page)).stream()
                .filter(Finding::isProblem)
                .collect(Collectors.toMap(Finding::subject, Finding::state));
    }

    private static Closest closest(ReuserPage page) {
        return Closest.of(page, 1, at -> Optional.of(TEXT), 1).orElseThrow();
    }

    private static Expected expected(boolean isCurrent) {
        return new Expected(
                attributed("en").source(),
                new WholeLicence(LICENCE, List.of(LICENCE), List.of()),
                List.of("Anna Reed", "B. Marsh"),
                isCurrent,
                REVISION.replace("12", "13"),
                List.of());
    }

    private static Expected owing(CreditedSource source) {
        Expected expected = expected(true);
        return new Expected(
                expected.attribution(),
                expected.licence(),
                expected.names(),
                expected.isCurrent(),
                expected.currentUrl(),
                List.of(source));
    }

    private static CreditedSource source() {
        return new CreditedSource(
                false,
                "Egret",
                "Birdwiki",
                "https://birds.example/wiki/Egret",
                "https://birds.example/w/index.php?title=Egret&action=history",
                null,
                null,
                1,
                List.of(contributor("Clara")),
                false,
                LICENCE,
                CreditedSource.Terms.SAME);
    }

    private static AttributedRevision attributed(String language) {
        return attributed(language, "");
    }

    private static AttributedRevision attributed(String language, String changes) {
        return new AttributedRevision(
                new Attribution(
                        "",
                        LICENCE,
                        "Heron",
                        SOURCE,
                        REVISION,
                        HISTORY,
                        2,
                        List.of(contributor("Anna Reed"), contributor("B. Marsh")),
                        List.of(NOTICE),
                        language),
                "A wiki",
                "https://wiki.example/",
                "en",
                Phrases.of(language),
                new AttributedRevision.Shown(new RevisionId(12), Instant.EPOCH, null),
                false,
                changes,
                List.of());
    }

    private static Contributor contributor(String name) {
        return new Contributor(ContributorKind.ACCOUNT, 1L, name, false, 1, 0, Instant.EPOCH, Instant.EPOCH);
    }
}
