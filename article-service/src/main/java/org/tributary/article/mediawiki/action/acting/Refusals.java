package org.tributary.article.mediawiki.action.acting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Set;
import org.tributary.article.mediawiki.action.Action;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.Exchange;

/** Everything that would change something: refused as a MediaWiki refuses it that is only read for a while. */
@Singleton
final class Refusals implements Action {
    private static final String TOKEN = "+\\";
    private static final Set<String> NAMES = Set.of(
            "block",
            "changeauthenticationdata",
            "changecontentmodel",
            "clientlogin",
            "createaccount",
            "delete",
            "edit",
            "emailuser",
            "filerevert",
            "imagerotate",
            "import",
            "linkaccount",
            "managetags",
            "mergehistory",
            "move",
            "options",
            "patrol",
            "protect",
            "purge",
            "removeauthenticationdata",
            "resetpassword",
            "revisiondelete",
            "rollback",
            "setnotificationtimestamp",
            "setpagelanguage",
            "stashedit",
            "tag",
            "unblock",
            "undelete",
            "unlinkaccount",
            "upload",
            "userrights",
            "watch");
    private static final Set<String> WITHOUT_TOKEN = Set.of("purge", "clientlogin", "createaccount");

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public JsonNode answer(String name, Exchange exchange, boolean isPosted) {
        if (!WITHOUT_TOKEN.contains(name)) {
            requireToken(exchange, isPosted);
        } else if (!isPosted) {
            throw new ActionError("mustbeposted", "The \"" + name + "\" module requires a POST request.");
        }
        throw ActionError.readOnly();
    }

    private static void requireToken(Exchange exchange, boolean isPosted) {
        String token = exchange.parameters()
                .text("token")
                .orElseThrow(() -> new ActionError("missingparam", "The \"token\" parameter must be set."));
        if (!isPosted) {
            throw new ActionError(
                    "mustpostparams",
                    "The following parameter was found in the query string, but must be in the POST body: token.");
        }
        if (!token.equals(TOKEN)) {
            throw new ActionError("badtoken", "Invalid CSRF token.");
        }
    }
}
