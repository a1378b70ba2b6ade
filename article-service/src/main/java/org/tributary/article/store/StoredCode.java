package org.tributary.article.store;

import java.util.List;
import org.tributary.article.decide.Change.Effect;
import org.tributary.article.decide.TextCheck;
import org.tributary.article.decide.Withdrawal;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.page.PageChangeKind;

/**
 * The numbers that stand for closed sets of words in the tables. A number once given never means anything else: new
 * words go to the end.
 */
record StoredCode<E>(List<E> words) {
    static final StoredCode<Withdrawal> WITHDRAWAL =
            new StoredCode<>(List.of(Withdrawal.NONE, Withdrawal.DELETED, Withdrawal.FORGOTTEN, Withdrawal.ABSENT));
    static final StoredCode<TextCheck> CHECK =
            new StoredCode<>(List.of(TextCheck.MATCH, TextCheck.MATCH_CRLF, TextCheck.MISMATCH, TextCheck.UNCHECKED));
    static final StoredCode<Effect> EFFECT =
            new StoredCode<>(List.of(Effect.UPDATED, Effect.HISTORY_EXTENDED, Effect.WITHDRAWN, Effect.REDACTED));
    static final StoredCode<PageChangeKind> KIND = new StoredCode<>(List.of(
            PageChangeKind.CREATE,
            PageChangeKind.EDIT,
            PageChangeKind.MOVE,
            PageChangeKind.DELETE,
            PageChangeKind.UNDELETE,
            PageChangeKind.VISIBILITY_CHANGE,
            PageChangeKind.RESTATE,
            PageChangeKind.REVISION_LIST,
            PageChangeKind.CATEGORIZE));
    static final StoredCode<ContributorKind> CONTRIBUTOR = new StoredCode<>(List.of(
            ContributorKind.ACCOUNT,
            ContributorKind.TEMPORARY,
            ContributorKind.IP,
            ContributorKind.IMPORTED,
            ContributorKind.HIDDEN));

    int number(E word) {
        return words.indexOf(word);
    }

    E word(int number) {
        return words.get(number);
    }
}
