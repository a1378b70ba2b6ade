package org.tributary.article.http.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.provenance.ProvenanceLink;
import org.tributary.article.reading.provenance.SourcePage;
import org.tributary.article.store.provenance.Decision;
import org.tributary.event.article.Contributor;

/** One source of a page, as it is told. */
public record LinkJson(
        String id,
        String kind,
        String state,
        int confidencePercent,
        SourceJson source,
        List<EvidenceJson> evidence,
        List<DecisionJson> decisions) {

    /**
     * The page a text was taken from.
     *
     * @param wiki as it was named, where it is not held
     */
    public record SourceJson(
            @Nullable String wikiId,
            @Nullable String wiki,
            @Nullable Long pageId,
            String pageTitle,
            @Nullable Long revId,
            @Nullable String url,
            @Nullable String historyUrl,
            long contributorsTotal,
            List<Contributor> contributors) {
        static SourceJson of(SourcePage source) {
            return new SourceJson(
                    source.wikiId(),
                    source.wikiId() == null ? source.prefix() : null,
                    source.key().map(key -> key.pageId().value()).orElse(null),
                    source.title(),
                    source.revId(),
                    source.url(),
                    source.historyUrl(),
                    source.contributorsTotal(),
                    source.contributors());
        }
    }

    /** What shows it, and where. */
    public record EvidenceJson(
            String kind,
            String says,
            long pageId,
            long revId,
            @Nullable Integer words,
            @Nullable Long sourceRevId,
            int confidencePercent) {
        static EvidenceJson of(ProvenanceLink.Evidence evidence) {
            return new EvidenceJson(
                    word(evidence.kind()),
                    word(evidence.says()),
                    evidence.place().pageId().value(),
                    evidence.revId(),
                    evidence.words(),
                    evidence.sourceRevId(),
                    evidence.confidencePercent());
        }
    }

    /** What somebody decided. */
    public record DecisionJson(
            String decision, String by, @Nullable String note, Instant dt) {
        static DecisionJson of(Decision decision) {
            return new DecisionJson(
                    word(decision.action()), decision.decidedBy(), decision.note(), decision.decidedDt());
        }
    }

    public static LinkJson of(ProvenanceLink link) {
        return new LinkJson(
                link.id(),
                word(link.kind()),
                word(link.state()),
                link.confidencePercent(),
                SourceJson.of(link.source()),
                link.evidence().stream().map(EvidenceJson::of).toList(),
                link.decisions().stream().map(DecisionJson::of).toList());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
