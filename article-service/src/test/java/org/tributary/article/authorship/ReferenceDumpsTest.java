package org.tributary.article.authorship;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.testing.SharedData;

/** Whole dumps are followed as by the reference: each verdict, and each fingerprint that is looked at. */
final class ReferenceDumpsTest {
    /** Set to 1 to look at the fingerprint of every revision, which takes minutes. */
    private static final int EACH = Integer.getInteger("authorship.fingerprint.each", 100);

    private final Map<Long, Map<Integer, JsonNode>> snapshots = new HashMap<>();
    private final Map<Long, JsonNode> pages = new HashMap<>();
    private final Map<Long, Authorship> followed = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "aawiki.jsonl.zst, aawiki/aawiki-20260101-pages-meta-history.xml.7z, 507",
        "enwiki-anarchism.jsonl.zst, anarchism/enwiki-Anarchism-full-history-20100202.xml.zst, 1"
    })
    void a_whole_dump_is_followed_as_by_the_reference(String reference, String dump, int count) throws Exception {
        ReferenceData.forEachLine(reference, line -> {
            long page = line.get("page_id").longValue();
            if (line.get("type").textValue().equals("page")) {
                pages.put(page, line);
            } else {
                snapshots
                        .computeIfAbsent(page, id -> new HashMap<>())
                        .put(line.get("after").intValue(), line);
            }
        });

        DumpHistory.forEachRevision(SharedData.file(dump), told -> check(told.pageId(), told.revision()));

        assertThat(followed).hasSize(count);
        followed.forEach((id, page) -> {
            JsonNode expected = requireNonNull(pages.get(id));
            assertThat(page.added()).isEqualTo(expected.get("n_revisions").intValue());
            assertThat(page.allTokens()).hasSize(expected.get("tokens_ever").intValue());
            assertThat(Histories.values(page.spam())).isEqualTo(ReferenceData.numbers(expected.get("spam_ids")));
        });
    }

    private void check(long id, RevisionText revision) throws Exception {
        Authorship page = followed.computeIfAbsent(id, unknown -> Authorship.empty(Mode.REFERENCE, 2_000_000_000L));
        Verdict verdict = page.add(revision);

        int number = page.added();
        JsonNode revisions = requireNonNull(pages.get(id)).get("revisions");
        JsonNode expected = revisions.get(number - 1);
        String what = "page " + id + ", revision " + revision.revId();
        assertThat(revision.revId().value()).isEqualTo(expected.get(0).longValue());
        assertThat(revision.editor()).as(what).isEqualTo(expected.get(2).textValue());
        assertThat(Histories.statusWithReason(verdict))
                .as(what)
                .isEqualTo(expected.get(3).textValue());
        if (verdict == Verdict.ACCEPTED
                && (revisions.size() < EACH || number % EACH == 0 || number > revisions.size() - EACH)) {
            assertThat(Histories.fingerprint(page.tokens(revision.revId())))
                    .as(what)
                    .isEqualTo(expected.get(7).textValue());
        }
        JsonNode snapshot = snapshots.getOrDefault(id, Map.of()).get(number);
        if (snapshot != null) {
            checkSnapshot(what, page, snapshot);
        }
    }

    private static void checkSnapshot(String what, Authorship page, JsonNode snapshot) {
        List<AcceptedRevision> accepted = page.accepted();
        AcceptedRevision last = accepted.get(accepted.size() - 1);
        assertThat(last.revId().value())
                .as(what)
                .isEqualTo(snapshot.get("latest_accepted_rev_id").longValue());
        long shown = snapshot.get("rev_id").longValue();
        AcceptedRevision revision = accepted.stream()
                .filter(each -> each.revId().value() == shown)
                .findFirst()
                .orElseThrow();
        assertThat(revision.editor()).isEqualTo(snapshot.get("editor").textValue());
        assertThat(revision.timestamp()).hasToString(snapshot.get("time").textValue());
        assertThat(page.allTokens()).hasSize(snapshot.get("tokens_ever").intValue());
        List<Token> tokens = page.tokens(revision.revId());
        List<List<List<Long>>> turns = new ArrayList<>();
        snapshot.get("io_table")
                .forEach(both ->
                        turns.add(List.of(ReferenceData.numbers(both.get(0)), ReferenceData.numbers(both.get(1)))));
        assertThat(tokens).as(what).hasSize(snapshot.get("n").intValue());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            assertThat(token.str())
                    .as(what)
                    .isEqualTo(snapshot.get("str").get(i).textValue());
            assertThat(token.tokenId())
                    .as(what)
                    .isEqualTo(snapshot.get("token_id").get(i).intValue());
            assertThat(token.origin().value())
                    .as(what)
                    .isEqualTo(snapshot.get("o_rev_id").get(i).longValue());
            assertThat(List.of(Histories.values(token.ins()), Histories.values(token.outs())))
                    .as(what)
                    .isEqualTo(turns.get(snapshot.get("io").get(i).intValue()));
        }
    }
}
