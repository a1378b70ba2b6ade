package org.tributary.article.wikiwho;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Token;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Page;

/** Writes tokens and revisions as WikiWho does, member for member. */
final class ContentJson {
    private final Authorship authorship;
    private final Page page;
    private final Wanted wanted;
    private final Map<RevisionId, AcceptedRevision> accepted = new HashMap<>();

    ContentJson(Authorship authorship, Page page, Wanted wanted) {
        this.authorship = authorship;
        this.page = page;
        this.wanted = wanted;
        authorship.accepted().forEach(revision -> accepted.put(revision.revId(), revision));
    }

    /** The tokens of some revisions. */
    String revisions(List<AcceptedRevision> revisions) {
        return written(json -> {
            json.writeArrayFieldStart("revisions");
            for (AcceptedRevision revision : revisions) {
                json.writeStartObject();
                json.writeObjectFieldStart(revision.revId().toString());
                json.writeStringField("editor", revision.editor());
                json.writeStringField("time", time(revision.timestamp()));
                json.writeArrayFieldStart("tokens");
                for (Token token : authorship.tokens(revision.revId())) {
                    write(json, token);
                }
                json.writeEndArray();
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Every token there ever was. */
    String everything() {
        return written(json -> {
            json.writeNumberField("threshold", wanted.threshold());
            json.writeArrayFieldStart("all_tokens");
            for (Token token : authorship.allTokens()) {
                if (wanted.threshold() == 0 || token.outs().size() > wanted.threshold()) {
                    write(json, token);
                }
            }
            json.writeEndArray();
        });
    }

    /** The revisions whose tokens are known. */
    String numbers() {
        return written(json -> {
            json.writeArrayFieldStart("revisions");
            for (AcceptedRevision revision : authorship.accepted()) {
                json.writeStartObject();
                json.writeNumberField("id", revision.revId().value());
                if (wanted.isEditor()) {
                    json.writeStringField("editor", revision.editor());
                }
                if (wanted.isTimestamp()) {
                    json.writeStringField("timestamp", time(revision.timestamp()));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** An instant as MediaWiki writes it. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void write(JsonGenerator json, Token token) throws IOException {
        json.writeStartObject();
        json.writeStringField("str", token.str());
        if (wanted.isOrigin()) {
            json.writeNumberField("o_rev_id", token.origin().value());
        }
        if (wanted.isEditor()) {
            AcceptedRevision origin = accepted.get(token.origin());
            json.writeStringField("editor", origin == null ? "" : origin.editor());
        }
        if (wanted.isTokenId()) {
            json.writeNumberField("token_id", token.tokenId());
        }
        if (wanted.isIn()) {
            write(json, "in", token.ins());
        }
        if (wanted.isOut()) {
            write(json, "out", token.outs());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String member, List<RevisionId> revisions) throws IOException {
        json.writeArrayFieldStart(member);
        for (RevisionId revision : revisions) {
            json.writeNumber(revision.value());
        }
        json.writeEndArray();
    }

    /** Something that is written behind the head. */
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private String written(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = EventCodec.mapper().getFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("article_title", page.pageTitle().value());
            json.writeNumberField("page_id", page.pageId().value());
            json.writeBooleanField("success", true);
            json.writeNullField("message");
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
