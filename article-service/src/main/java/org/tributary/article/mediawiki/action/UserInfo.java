package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** {@code meta=userinfo} and {@code meta=tokens}: whoever asks is nobody in particular, and may read. */
final class UserInfo {
    /** The token of whoever has not logged in, on every MediaWiki. */
    static final String TOKEN = "+\\";

    static final Set<String> KNOWN = Set.of(
            "blockinfo",
            "hasmsg",
            "groups",
            "groupmemberships",
            "implicitgroups",
            "rights",
            "changeablegroups",
            "options",
            "editcount",
            "ratelimits",
            "email",
            "realname",
            "acceptlang",
            "registrationdate",
            "unreadcount",
            "centralids",
            "latestcontrib",
            "cancreateaccount");
    private static final Set<String> TOKENS = Set.of(
            "createaccount", "csrf", "deleteglobalaccount", "login", "patrol", "rollback", "userrights", "watch");

    private final Exchange exchange;

    UserInfo(Exchange exchange) {
        this.exchange = exchange;
    }

    void writeUser(ObjectNode query) {
        Set<String> wanted = exchange.parameters().words("userinfo", "uiprop", "", KNOWN);
        Form form = exchange.form();
        ObjectNode json = query.putObject("userinfo").put("id", 0).put("name", "127.0.0.1");
        form.mark(json, "anon", true);
        if (wanted.contains("hasmsg")) {
            form.flag(json, "messages", false);
        }
        for (String everybody : Set.of("groups", "implicitgroups")) {
            if (wanted.contains(everybody)) {
                json.putArray(everybody).add("*");
            }
        }
        if (wanted.contains("rights")) {
            json.putArray("rights").add("read");
        }
        if (wanted.contains("changeablegroups")) {
            ObjectNode groups = json.putObject("changeablegroups");
            Set.of("add", "remove", "add-self", "remove-self").forEach(groups::putArray);
        }
        if (wanted.contains("options")) {
            json.putObject("options").put("language", exchange.wiki().wiki().language());
        }
        if (wanted.contains("editcount")) {
            json.put("editcount", 0);
        }
        if (wanted.contains("ratelimits")) {
            json.putObject("ratelimits");
        }
        if (wanted.contains("realname")) {
            json.put("realname", "");
        }
        if (wanted.contains("acceptlang")) {
            json.putArray("acceptlang");
        }
    }

    void writeTokens(ObjectNode query) {
        Set<String> wanted = exchange.parameters().words("tokens", "type", "csrf", TOKENS);
        ObjectNode json = query.putObject("tokens");
        wanted.forEach(type -> json.put(type + "token", TOKEN));
    }
}
