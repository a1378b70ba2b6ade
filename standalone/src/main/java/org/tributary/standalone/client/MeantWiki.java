package org.tributary.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.standalone.terminal.Refusal;

/** Finds which of the wikis that are held a person means. */
final class MeantWiki {
    private MeantWiki() {}

    /** Its id, given as such or as an address on its host, if only one wiki is there. */
    static String among(JsonNode wikis, String named) {
        List<String> known = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        String host = host(named);
        for (JsonNode wiki : wikis) {
            String id = wiki.path("wiki_id").asText();
            if (id.equals(named)) {
                return id;
            }
            known.add(id);
            if (!host.isEmpty() && host.equals(host(wiki.path("url").asText()))) {
                meant.add(id);
            }
        }
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw new Refusal(
                meant.isEmpty()
                        ? "No wiki is held as " + named + "; there are: " + String.join(", ", known) + "."
                        : named + " could be any of " + String.join(", ", meant) + ": give the id.");
    }

    private static String host(String address) {
        try {
            String authority = URI.create(address.contains("://") ? address : "https://" + address)
                    .getAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
