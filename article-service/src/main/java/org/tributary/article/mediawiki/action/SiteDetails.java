package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The parts of {@code meta=siteinfo} that say how a wiki is set up: what is known of it, and empty lists for the rest. */
final class SiteDetails {
    static final Set<String> KNOWN = Set.of(
            "dbrepllag",
            "defaultoptions",
            "extensions",
            "extensiontags",
            "fileextensions",
            "functionhooks",
            "interwikimap",
            "languages",
            "languagevariants",
            "libraries",
            "magicwords",
            "protocols",
            "restrictions",
            "showhooks",
            "skins",
            "specialpagealiases",
            "uploaddialog",
            "usergroups",
            "variables");
    private static final List<String> UNTOLD = List.of(
            "extensions",
            "extensiontags",
            "fileextensions",
            "functionhooks",
            "interwikimap",
            "languages",
            "libraries",
            "magicwords",
            "showhooks",
            "skins",
            "specialpagealiases",
            "variables");
    private static final String TITLE_CHARACTERS = " %!\"$&'()*,\\-.\\/0-9:;=?@A-Z\\\\^_`a-z~\\x80-\\xFF+";

    private SiteDetails() {}

    /** What the general part has from MediaWiki itself, whichever wiki it is. */
    static void general(ObjectNode json, Form form) {
        json.put("linktrail", "/^([a-z]+)(.*)$/sD").put("legaltitlechars", TITLE_CHARACTERS);
        json.put("invalidusernamechars", "@:>");
        form.flag(json, "langconversion", false);
        form.flag(json, "titleconversion", false);
        form.flag(json, "misermode", false);
        form.flag(json, "uploadsenabled", false);
        json.put("maxarticlesize", 2_097_152).put("maxuploadsize", 0);
        ObjectNode links = json.putObject("magiclinks");
        List.of("ISBN", "PMID", "RFC").forEach(kind -> form.flag(links, kind, false));
    }

    static void write(ObjectNode query, Set<String> wanted) {
        UNTOLD.stream().filter(wanted::contains).forEach(query::putArray);
        if (wanted.contains("dbrepllag")) {
            query.putArray("dbrepllag").addObject().put("host", "").put("lag", 0);
        }
        if (wanted.contains("usergroups")) {
            ObjectNode everybody = query.putArray("usergroups").addObject().put("name", "*");
            everybody.putArray("rights").add("read");
        }
        if (wanted.contains("restrictions")) {
            restrictions(query.putObject("restrictions"));
        }
        if (wanted.contains("protocols")) {
            ArrayNode protocols = query.putArray("protocols");
            List.of("ftp://", "http://", "https://", "mailto:", "//").forEach(protocols::add);
        }
        for (String object : List.of("defaultoptions", "languagevariants", "uploaddialog")) {
            if (wanted.contains(object)) {
                query.putObject(object);
            }
        }
    }

    private static void restrictions(ObjectNode json) {
        ArrayNode types = json.putArray("types");
        List.of("create", "edit", "move", "upload").forEach(types::add);
        json.putArray("levels").add("");
        json.putArray("cascadinglevels");
        json.putArray("semiprotectedlevels");
    }
}
