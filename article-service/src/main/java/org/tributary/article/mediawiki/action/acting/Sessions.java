package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.Action;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.Exchange;

/** {@code action=login}, {@code logout} and {@code checktoken}: nobody logs in here, so everybody is logged out. */
@Singleton
final class Sessions implements Action {
    private static final String TOKEN = "+\\";
    private static final String LOGIN = "login";

    @Override
    public Set<String> names() {
        return Set.of(LOGIN, "logout", "checktoken");
    }

    @Override
    public JsonNode answer(String name, Exchange exchange, boolean isPosted) {
        ObjectNode answer = MediaWikiJson.object();
        return switch (name) {
            case LOGIN -> {
                logIn(answer.putObject(LOGIN), exchange, isPosted);
                yield answer;
            }
            case "checktoken" -> {
                exchange.parameters().flag("type");
                exchange.parameters().flag("maxtokenage");
                boolean isValid = exchange.parameters().text("token").orElse("").equals(TOKEN);
                answer.putObject(name).put("result", isValid ? "valid" : "invalid");
                yield answer;
            }
            default -> answer;
        };
    }

    private static void logIn(ObjectNode json, Exchange exchange, boolean isPosted) {
        if (!isPosted) {
            throw new ActionError("mustbeposted", "The \"login\" module requires a POST request.");
        }
        if (exchange.parameters().text("lgtoken").isEmpty()) {
            json.put("result", "NeedToken").put("token", TOKEN);
        } else {
            json.put("result", "Failed").put("reason", "Nobody logs in here: this is a copy of the wiki, for reading.");
        }
        exchange.parameters().flag("lgname");
        exchange.parameters().flag("lgpassword");
        exchange.parameters().flag("lgdomain");
    }
}
