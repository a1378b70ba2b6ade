package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.Action;
import org.tributary.article.mediawiki.action.Exchange;

/** {@code action=help}, which is also what whoever asks for nothing gets. */
@Singleton
final class Help implements Action {
    private static final String TEXT =
            "This is a copy of a wiki, for reading. It answers action=query, parse, opensearch"
                    + " and paraminfo as MediaWiki 1.39 does, in JSON or XML.";

    @Override
    public Set<String> names() {
        return Set.of("help");
    }

    @Override
    public JsonNode answer(String name, Exchange exchange, boolean isPosted) {
        ObjectNode answer = MediaWikiJson.object();
        answer.putObject(name).put("mime", "text/plain").put("help", TEXT);
        return answer;
    }
}
