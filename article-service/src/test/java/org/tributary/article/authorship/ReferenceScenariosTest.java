package org.tributary.article.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short histories, each of which shows one rule, end as the reference ends them. */
final class ReferenceScenariosTest {

    @Test
    void every_scenario_ends_as_in_the_reference() throws IOException {
        for (JsonNode scenario : ReferenceData.lines("scenario-vectors.jsonl.zst")) {
            String name = scenario.get("name").textValue();
            Authorship page = Authorship.empty(Mode.REFERENCE, 2_000_000_000L);

            for (int i = 0; i < scenario.get("revisions").size(); i++) {
                RevisionText revision =
                        Histories.revision(scenario.get("revisions").get(i));
                JsonNode expected = scenario.get("result").get(i);
                Verdict verdict = page.add(revision);

                assertThat(Histories.status(verdict))
                        .as(name)
                        .isEqualTo(expected.get(1).textValue());
                if (verdict == Verdict.ACCEPTED) {
                    assertThat(page.tokens(revision.revId()).stream().map(token -> (long) token.tokenId()))
                            .as("%s, revision %s", name, revision.revId())
                            .isEqualTo(ReferenceData.numbers(expected.get(2)));
                }
            }

            assertThat(Histories.values(page.spam()))
                    .as(name)
                    .isEqualTo(ReferenceData.numbers(scenario.get("spam_ids")));
            checkTokens(name, page.allTokens(), scenario.get("tokens"));
        }
    }

    private static void checkTokens(String name, List<Token> tokens, JsonNode expected) {
        assertThat(tokens).as(name).hasSize(expected.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            JsonNode row = expected.get(i);
            assertThat(List.of(
                            (long) token.tokenId(),
                            token.str(),
                            token.origin().value(),
                            Histories.values(token.ins()),
                            Histories.values(token.outs())))
                    .as(name)
                    .isEqualTo(List.of(
                            row.get(0).longValue(),
                            row.get(1).textValue(),
                            row.get(2).longValue(),
                            ReferenceData.numbers(row.get(3)),
                            ReferenceData.numbers(row.get(4))));
        }
    }
}
