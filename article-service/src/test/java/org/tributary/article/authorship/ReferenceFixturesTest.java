package org.tributary.article.authorship;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.RevisionId;

/** Real histories of seven pages are followed as by the reference, after each revision and at the end. */
final class ReferenceFixturesTest {

    @Test
    void real_histories_are_followed_as_by_the_reference() throws IOException {
        Map<String, List<JsonNode>> histories = new HashMap<>();
        ReferenceData.forEachLine("fixture-revisions.jsonl.zst", told -> histories
                .computeIfAbsent(title(told), title -> new ArrayList<>())
                .add(told));
        Map<String, Map<Long, JsonNode>> tokens = new HashMap<>();
        Map<String, JsonNode> articles = new HashMap<>();
        ReferenceData.forEachLine("fixture-reference.jsonl.zst", line -> {
            if (line.get("type").textValue().equals("tokens")) {
                tokens.computeIfAbsent(title(line), title -> new HashMap<>())
                        .put(line.get("rev_id").longValue(), line.get("token_id"));
            } else {
                articles.put(title(line), line);
            }
        });

        histories.forEach((title, history) ->
                check(title, history, requireNonNull(tokens.get(title)), requireNonNull(articles.get(title))));

        assertThat(histories).hasSize(7);
    }

    private static String title(JsonNode line) {
        return line.get("wiki").textValue() + " " + line.get("title").textValue();
    }

    private static void check(String title, List<JsonNode> history, Map<Long, JsonNode> tokens, JsonNode article) {
        Authorship page = Authorship.empty(Mode.REFERENCE, 2_000_000_000L);
        for (int i = 0; i < history.size(); i++) {
            RevisionText revision = Histories.revision(history.get(i));
            Verdict verdict = page.add(revision);

            JsonNode expected = article.get("revisions").get(i);
            assertThat(expected.get(0).longValue()).isEqualTo(revision.revId().value());
            assertThat(Histories.status(verdict))
                    .as("%s, revision %s", title, revision.revId())
                    .isEqualTo(expected.get(1).textValue());
            JsonNode ids = tokens.get(revision.revId().value());
            if (verdict == Verdict.ACCEPTED && ids != null) {
                assertThat(page.tokens(revision.revId()).stream().map(token -> (long) token.tokenId()))
                        .as("%s, revision %s", title, revision.revId())
                        .isEqualTo(ReferenceData.numbers(ids));
            }
        }
        assertThat(Histories.values(page.spam())).isEqualTo(ReferenceData.numbers(article.get("spam_ids")));
        checkEnd(title, page, article.get("all_tokens"));
    }

    private static void checkEnd(String title, Authorship page, JsonNode columns) {
        Map<Integer, RevisionId> lastSeen = new HashMap<>();
        for (AcceptedRevision revision : page.accepted()) {
            page.tokens(revision.revId()).forEach(token -> lastSeen.put(token.tokenId(), revision.revId()));
        }
        List<Token> tokens = page.allTokens();
        assertThat(tokens).hasSize(columns.get("str").size());
        for (Token token : tokens) {
            int id = token.tokenId();
            assertThat(List.of(
                            token.str(),
                            token.origin().value(),
                            Histories.values(token.ins()),
                            Histories.values(token.outs()),
                            requireNonNull(lastSeen.get(id)).value()))
                    .as("%s, token %d", title, id)
                    .isEqualTo(List.of(
                            columns.get("str").get(id).textValue(),
                            columns.get("o_rev_id").get(id).longValue(),
                            ReferenceData.numbers(columns.get("in").get(id)),
                            ReferenceData.numbers(columns.get("out").get(id)),
                            columns.get("last_rev_id").get(id).longValue()));
        }
    }
}
