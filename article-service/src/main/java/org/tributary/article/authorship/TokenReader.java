package org.tributary.article.authorship;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.trace.Trace;
import org.tributary.event.identity.RevisionId;

/** Tells tokens by the revisions' own numbers. Lists that many tokens share are made once. */
final class TokenReader {
    private final Trace trace;
    private final List<AcceptedRevision> accepted;
    private final @Nullable Turns[] turns;

    /** When tokens came back, and when they went. */
    private record Turns(List<RevisionId> ins, List<RevisionId> outs) {}

    TokenReader(Trace trace, List<AcceptedRevision> accepted) {
        this.trace = trace;
        this.accepted = accepted;
        this.turns = new Turns[trace.lives()];
    }

    List<Token> tokens(int[] tokens) {
        return IntStream.of(tokens).mapToObj(this::token).toList();
    }

    List<Token> all() {
        return IntStream.range(0, trace.tokens()).mapToObj(this::token).toList();
    }

    private Token token(int token) {
        int life = trace.life(token);
        Turns itsTurns = turns[life];
        if (itsTurns == null) {
            itsTurns = turns(life);
            turns[life] = itsTurns;
        }
        RevisionId origin = accepted.get(trace.origin(token)).revId();
        return new Token(trace.word(token), token, origin, itsTurns.ins(), itsTurns.outs());
    }

    private Turns turns(int life) {
        List<RevisionId> ins = new ArrayList<>();
        List<RevisionId> outs = new ArrayList<>();
        int[] revisions = trace.turns(life);
        for (int i = 0; i < revisions.length; i++) {
            (i % 2 == 0 ? outs : ins).add(accepted.get(revisions[i]).revId());
        }
        return new Turns(List.copyOf(ins), List.copyOf(outs));
    }
}
