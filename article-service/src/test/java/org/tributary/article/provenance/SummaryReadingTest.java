package org.tributary.article.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Comments that say where a text comes from, in many languages, and comments that only name pages. */
final class SummaryReadingTest {
    private final SummaryReading reading = SummaryReading.of(Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "en ¦ Copied two paragraphs from [[Soma]]; see its history for who wrote them ¦ COPY ¦  ¦ Soma",
                "en ¦ /* Shape */ text taken over: content copied from [[Cell body#Shape|the other page]] ¦ COPY ¦  ¦ Cell_body",
                "en ¦ Translated from [[:de:Zellkörper]] ¦ TRANSLATION ¦ de ¦ Zellkörper",
                "en ¦ Created by translating the page \"[[:es:Special:Redirect/revision/4711|Soma celular]]\" ¦ TRANSLATION ¦ es ¦ Soma_celular",
                "en ¦ 12 revisions imported from [[:w:Soma]] ¦ IMPORT ¦ w ¦ Soma",
                "en ¦ merged in content from [[Perikaryon]] after the discussion ¦ MERGE ¦  ¦ Perikaryon",
                "en ¦ Split off from [[Neuron]] ¦ SPLIT ¦  ¦ Neuron",
                "en ¦ copied from https://de.wikipedia.org/w/index.php?title=Nerven_zelle&oldid=991 ¦ COPY ¦ //de.wikipedia.org ¦ Nerven_zelle",
                "de ¦ Absatz aus [[Nervenzelle]] hierher übernommen ¦ COPY ¦  ¦ Nervenzelle",
                "de ¦ Übersetzung des Artikels [[:en:Soma (biology)]] ¦ TRANSLATION ¦ en ¦ Soma_(biology)",
                "de ¦ 7 Versionen von [[:fr:Corps cellulaire]] importiert ¦ IMPORT ¦ fr ¦ Corps_cellulaire",
                "fr ¦ contenu copié depuis [[Neurone]] ¦ COPY ¦  ¦ Neurone",
                "fr ¦ Traduction de l’article [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "fr ¦ fusion avec [[Péricaryon]] ¦ MERGE ¦  ¦ Péricaryon",
                "es ¦ traducido de [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "es ¦ párrafo copiado desde [[Neurona]] ¦ COPY ¦  ¦ Neurona",
                "it ¦ testo copiato da [[Neurone]] ¦ COPY ¦  ¦ Neurone",
                "it ¦ scorporato da [[Neurone]] ¦ SPLIT ¦  ¦ Neurone",
                "pt ¦ traduzido de [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "nl ¦ overgenomen uit [[Zenuwcel]] ¦ COPY ¦  ¦ Zenuwcel",
                "nl ¦ vertaald van [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "pl ¦ przetłumaczone z [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "ru ¦ перевод статьи из [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "ru ¦ выделено из [[Нейрон]] ¦ SPLIT ¦  ¦ Нейрон",
                "cs ¦ přeloženo z [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "sv ¦ kopierat från [[Nervcell]] ¦ COPY ¦  ¦ Nervcell",
                "fi ¦ käännetty artikkelista [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "hu ¦ fordítás: [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "tr ¦ [[:en:Soma]] sayfasından çevrildi ¦ TRANSLATION ¦ en ¦ Soma",
                "ja ¦ [[:en:Soma]] 04:12, 1 May 2021 の版を翻訳 ¦ TRANSLATION ¦ en ¦ Soma",
                "ja ¦ [[神経細胞]]から転記 ¦ COPY ¦  ¦ 神経細胞",
                "zh ¦ 翻译自[[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "zh ¦ 从[[神经元]]拆分 ¦ SPLIT ¦  ¦ 神经元",
                "ko ¦ [[:en:Soma]] 문서를 번역함 ¦ TRANSLATION ¦ en ¦ Soma",
                "ar ¦ ترجمة من [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "vi ¦ dịch từ [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "uk ¦ переклад з [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma",
                "bg ¦ преведено от [[:en:Soma]] ¦ TRANSLATION ¦ en ¦ Soma"
            })
    void a_comment_names_the_page_a_text_was_taken_from(
            String language, String comment, ProvenanceKind kind, @Nullable String wiki, String title) {
        List<Finding> findings = reading.read(comment, wiki(language));

        assertThat(findings).hasSize(1);
        Finding found = findings.getFirst();
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.evidence()).isEqualTo(EvidenceKind.SUMMARY);
        assertThat(found.copy()).isNull();
        NamedPage source = Objects.requireNonNull(found.source(), "source");
        assertThat(source.wiki()).isEqualTo(wiki == null ? "" : wiki);
        assertThat(source.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see [[Soma]]",
                "added a link to [[Soma]]",
                "[[Soma]] is the better word, see talk",
                "removed text copied from [[Soma]], it is off topic here",
                "Undid revision 4711 by [[Special:Contributions/192.0.2.7|192.0.2.7]]: copied from [[Soma]]",
                "Reverted edits by [[User:Ada]] to last version by [[User:Ben]]",
                "Ada moved page [[Soma]] to [[Cell body]]: shorter",
                "proposing to merge with [[Perikaryon]]",
                "copy edit, [[Soma]] is linked once",
                "copied from my own notes, not from a page",
                "category moved to [[Category:Cells]]",
                "[[User:Ada]] translated this, thanks",
                "disambiguation of [[Soma]]"
            })
    void a_comment_that_only_names_a_page_says_nothing(String comment) {
        assertThat(reading.read(comment, wiki("en"))).isEmpty();
    }

    @Test
    void a_comment_can_say_where_text_went() {
        Finding found = reading.read("moved the history to [[History of somata]]", wiki("en"))
                .getFirst();

        assertThat(found.kind()).isEqualTo(ProvenanceKind.SPLIT);
        assertThat(found.source()).isNull();
        assertThat(found.copy()).isEqualTo(new NamedPage("", "History_of_somata", null));
    }

    @Test
    void several_sources_and_the_revision_are_named() {
        List<Finding> findings =
                reading.read("copied from [[Soma]] and [[Neuron]] oldid 4711, with changes", wiki("en"));

        assertThat(findings)
                .extracting(Finding::source)
                .containsExactly(new NamedPage("", "Soma", null), new NamedPage("", "Neuron", 4711L));
    }

    @Test
    void a_translation_without_another_wiki_is_less_sure() {
        Finding with = reading.read("translated from [[:de:Soma]]", wiki("en")).getFirst();
        Finding without = reading.read("translated from [[Soma]]", wiki("en")).getFirst();

        assertThat(without.confidencePercent()).isLessThan(with.confidencePercent());
    }

    @Test
    void an_operator_adds_phrases_and_is_told_of_a_bad_line(@TempDir Path directory) throws IOException {
        Path good = Files.writeString(directory.resolve("own.tsv"), "# ours\nen\tcopy\t90\tborrowed by us: §\n");
        Path bad = Files.writeString(directory.resolve("bad.tsv"), "en\tcopy\t90\tfine §\nen\tloan\t90\t§\n");

        assertThat(SummaryReading.of(Optional.of(good)).read("borrowed by us: [[Soma]]", wiki("en")))
                .hasSize(1);
        assertThatThrownBy(() -> SummaryReading.of(Optional.of(bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad.tsv line 2")
                .hasMessageContaining("loan");
    }

    static Wiki wiki(String language) {
        return new Wiki(
                new WikiId(language + "wiki"),
                "Example",
                "https://" + language + ".example.org/",
                null,
                null,
                language,
                null,
                Rights.UNSTATED,
                List.of(),
                List.of("#REDIRECT"),
                List.of(),
                Following.LIVE,
                Instant.EPOCH);
    }
}
