package org.tributary.article.store.provenance;

import java.util.List;
import org.tributary.article.provenance.DecisionKind;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.provenance.ProvenanceKind;

/**
 * Words and the numbers that are stored for them: their places in these lists, to which words are added only at the end.
 */
public final class Codes<E extends Enum<E>> {
    public static final Codes<ProvenanceKind> KIND = new Codes<>(List.of(
            ProvenanceKind.COPY,
            ProvenanceKind.TRANSLATION,
            ProvenanceKind.IMPORT,
            ProvenanceKind.MERGE,
            ProvenanceKind.SPLIT));
    public static final Codes<EvidenceKind> EVIDENCE = new Codes<>(
            List.of(EvidenceKind.SUMMARY, EvidenceKind.IMPORT_MARK, EvidenceKind.TEMPLATE, EvidenceKind.TEXT));
    public static final Codes<DecisionKind> ACTION = new Codes<>(
            List.of(DecisionKind.CONFIRMED, DecisionKind.REJECTED, DecisionKind.ADDED, DecisionKind.REOPENED));

    private final List<E> words;

    private Codes(List<E> words) {
        this.words = List.copyOf(words);
    }

    public E word(int number) {
        return words.get(number);
    }

    int number(E word) {
        return words.indexOf(word);
    }
}
