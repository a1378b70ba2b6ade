package org.tributary.article.authorship;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tributary.article.authorship.split.Words;
import org.tributary.event.identity.RevisionId;

/** Some tokens of a real revision of which people said where they come from. */
record AuthorshipCase(JsonNode told, List<JsonNode> revisions) {

    /** Those whose histories are at hand. */
    static List<AuthorshipCase> all() throws IOException {
        List<JsonNode> revisions = ReferenceData.lines("fixture-revisions.jsonl.zst");
        return ReferenceData.lines("authorship-cases.jsonl.zst").stream()
                .filter(told -> told.get("history_in_fixture_revisions").booleanValue())
                .map(told -> new AuthorshipCase(told, revisions))
                .toList();
    }

    String id() {
        return told.get("id").textValue();
    }

    /** What is found, in the terms of what is expected. */
    String found(Mode mode) {
        Authorship page = Authorship.empty(mode, 2_000_000_000L);
        for (JsonNode revision : revisions) {
            if (revision.get("title").equals(told.get("title"))) {
                page.add(Histories.revision(revision));
                if (revision.get("revid").equals(told.get("history_through_revid"))) {
                    break;
                }
            }
        }
        List<Token> tokens =
                page.tokens(new RevisionId(told.get("snapshot_revid").longValue()));
        return describe(page, focused(tokens));
    }

    String expected() {
        JsonNode expected = told.get("expected");
        return expected.get("values") + " from " + expected.get("origin_rev_ids")
                + (expected.has("last_rev_ids") ? " until " + expected.get("last_rev_ids") : "")
                + (expected.has("inbound") ? " in " + expected.get("inbound") : "")
                + (expected.has("outbound") ? " out " + expected.get("outbound") : "");
    }

    private String describe(Authorship page, List<Token> tokens) {
        JsonNode expected = told.get("expected");
        String values =
                json(tokens.stream().map(token -> "\"" + token.str() + "\"").toList());
        return values + " from " + json(tokens.stream().map(Token::origin).toList())
                + (expected.has("last_rev_ids")
                        ? " until "
                                + json(tokens.stream()
                                        .map(token -> last(page, token))
                                        .toList())
                        : "")
                + (expected.has("inbound")
                        ? " in "
                                + json(tokens.stream()
                                        .map(token -> json(token.ins()))
                                        .toList())
                        : "")
                + (expected.has("outbound")
                        ? " out "
                                + json(tokens.stream()
                                        .map(token -> json(token.outs()))
                                        .toList())
                        : "");
    }

    private static RevisionId last(Authorship page, Token token) {
        List<AcceptedRevision> accepted = page.accepted();
        for (int n = accepted.size() - 1; n >= 0; n--) {
            RevisionId revision = accepted.get(n).revId();
            if (page.tokens(revision).stream().anyMatch(each -> each.tokenId() == token.tokenId())) {
                return revision;
            }
        }
        throw new IllegalStateException("a token of no revision: " + token);
    }

    private static String json(List<?> items) {
        return "[" + String.join(",", items.stream().map(Object::toString).toList()) + "]";
    }

    private List<Token> focused(List<Token> tokens) {
        if (told.has("token_index")) {
            return List.of(tokens.get(told.get("token_index").intValue()));
        }
        List<Token> context = found(tokens, told.get("context").textValue(), 1);
        List<Token> focused = new ArrayList<>();
        for (JsonNode focus : told.get("focus")) {
            focused.addAll(
                    focus.isTextual()
                            ? found(context, focus.textValue(), 1)
                            : found(
                                    context,
                                    focus.get("text").textValue(),
                                    focus.get("occurrence").intValue()));
        }
        return focused;
    }

    private static List<Token> found(List<Token> tokens, String text, int occurrence) {
        List<String> words = Words.of(text.toLowerCase(Locale.ROOT));
        List<String> all = tokens.stream().map(Token::str).toList();
        int start = -1;
        for (int n = 0; n < occurrence; n++) {
            int next = Collections.indexOfSubList(all.subList(start + 1, all.size()), words);
            if (next < 0) {
                throw new IllegalStateException("not in the revision: " + text);
            }
            start += next + 1;
        }
        return tokens.subList(start, start + words.size());
    }
}
