package org.tributary.article.wikiwho;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Token;
import org.tributary.article.authorship.colour.Coloured;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Page;

/** Writes a revision with its tokens, editors and history as WhoColor does, member for member. */
final class WhoColorJson {
    private static final String ANONYMOUS = "0|";

    private final Page page;
    private final AcceptedRevision shown;
    private final List<AcceptedRevision> history;
    private final List<Token> tokens;
    private final Map<RevisionId, AcceptedRevision> accepted = new HashMap<>();
    private final Map<Long, String> names;

    /** @param names of accounts by their numbers, as far as they are known */
    WhoColorJson(Page page, AcceptedRevision shown, Authorship authorship, Map<Long, String> names) {
        this.page = page;
        this.shown = shown;
        this.history = List.copyOf(authorship.accepted());
        this.tokens = authorship.tokens(shown.revId());
        this.names = names;
        history.forEach(revision -> accepted.put(revision.revId(), revision));
    }

    /**
     * The answer.
     *
     * @param html makes the wikitext with its spans HTML
     */
    String write(String text, Instant now, UnaryOperator<String> html) {
        Coloured coloured = Coloured.of(
                text,
                tokens.stream().map(Token::str).toList(),
                index -> Coloured.opening(group(editor(tokens.get(index))), index));
        Map<String, Integer> shares = shares(coloured);
        StringWriter written = new StringWriter();
        try (JsonGenerator json = EventCodec.mapper().getFactory().createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("extended_html", html.apply(coloured.wikitext()));
            writeEditors(json, shares);
            int biggest = writeTokens(json, now);
            writeRevisions(json);
            json.writeNumberField("biggest_conflict_score", biggest);
            json.writeBooleanField("success", true);
            json.writeNumberField("rev_id", shown.revId().value());
            json.writeStringField("page_title", page.pageTitle().display());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    /** How many of the tokens that were found are whose, in the order in which the editors are met. */
    private Map<String, Integer> shares(Coloured coloured) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (int index = 0; index < tokens.size(); index++) {
            if (coloured.found().get(index)) {
                shares.merge(editor(tokens.get(index)), 1, Integer::sum);
            }
        }
        return shares;
    }

    private void writeEditors(JsonGenerator json, Map<String, Integer> shares) throws IOException {
        json.writeArrayFieldStart("present_editors");
        List<Map.Entry<String, Integer>> sorted = shares.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed())
                .toList();
        for (Map.Entry<String, Integer> share : sorted) {
            json.writeStartArray();
            json.writeString(name(share.getKey()));
            json.writeString(group(share.getKey()));
            json.writeNumber(share.getValue() * 100.0 / tokens.size());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private int writeTokens(JsonGenerator json, Instant now) throws IOException {
        Conflicts conflicts = new Conflicts(accepted);
        int biggest = 0;
        json.writeArrayFieldStart("tokens");
        for (Token token : tokens) {
            int score = conflicts.score(token);
            biggest = Math.max(biggest, score);
            json.writeStartArray();
            json.writeNumber(score);
            json.writeString(token.str());
            json.writeNumber(token.origin().value());
            write(json, token.ins());
            write(json, token.outs());
            json.writeString(group(editor(token)));
            json.writeNumber(age(token, now));
            json.writeEndArray();
        }
        json.writeEndArray();
        return biggest;
    }

    private double age(Token token, Instant now) {
        AcceptedRevision origin = accepted.get(token.origin());
        return origin == null ? 0 : Duration.between(origin.timestamp(), now).toMillis() / 1000.0;
    }

    private static void write(JsonGenerator json, List<RevisionId> revisions) throws IOException {
        json.writeStartArray();
        for (RevisionId revision : revisions) {
            json.writeNumber(revision.value());
        }
        json.writeEndArray();
    }

    private void writeRevisions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("revisions");
        for (AcceptedRevision revision : history) {
            json.writeArrayFieldStart(revision.revId().toString());
            json.writeString(ContentJson.time(revision.timestamp()));
            json.writeNumber(Optional.ofNullable(revision.parent())
                    .map(RevisionId::value)
                    .orElse(0L));
            json.writeString(group(revision.editor()));
            json.writeString(name(revision.editor()));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private String editor(Token token) {
        AcceptedRevision origin = accepted.get(token.origin());
        return origin == null ? "" : origin.editor();
    }

    /** What stands for an editor in class names: the number of an account, or a hash. */
    private static String group(String editor) {
        if (!editor.startsWith(ANONYMOUS)) {
            return editor;
        }
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(editor.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(md5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private String name(String editor) {
        return editor.isEmpty() || editor.startsWith(ANONYMOUS)
                ? editor
                : names.getOrDefault(Long.parseLong(editor), editor);
    }
}
