package org.tributary.article.wikiwho;

import java.util.List;
import java.util.Map;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Token;
import org.tributary.event.identity.RevisionId;

/** How often others took a token out again, or put it back. */
final class Conflicts {
    private final Map<RevisionId, AcceptedRevision> accepted;

    Conflicts(Map<RevisionId, AcceptedRevision> accepted) {
        this.accepted = accepted;
    }

    /**
     * The score of a token: 1 for each time that it went by another hand than that which had put it back (the first time
     * never counts), and 1 for each time that it came back by another hand than that which had taken it out.
     */
    int score(Token token) {
        List<RevisionId> outs = token.outs();
        List<RevisionId> ins = token.ins();
        int score = 0;
        for (int i = 0; i < outs.size(); i++) {
            if (i > 0 && i <= ins.size() && isOfOthers(outs.get(i), ins.get(i - 1))) {
                score++;
            }
            if (i < ins.size() && isOfOthers(ins.get(i), outs.get(i))) {
                score++;
            }
        }
        return score;
    }

    private boolean isOfOthers(RevisionId one, RevisionId other) {
        return !editor(one).equals(editor(other));
    }

    private String editor(RevisionId revision) {
        AcceptedRevision known = accepted.get(revision);
        return known == null ? "" : known.editor();
    }
}
