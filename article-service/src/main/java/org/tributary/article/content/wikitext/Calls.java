package org.tributary.article.content.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.content.wikitext.Spans.Span;

/** What can be told of a template's call without expanding it: its name, its arguments, and a page's properties. */
final class Calls {
    private static final Set<String> FOOTNOTE_LISTS = Set.of("reflist", "references", "refs", "reference list");
    private static final Set<String> DESCRIPTIONS = Set.of("short description", "shortdesc", "short desc");
    private static final Set<String> WITHOUT_SHOW =
            Set.of("defaultsort", "displaytitle", "shortdesc", "defaultsortkey", "notoc", "pp-protected", "!");
    private static final Set<String> FUNCTIONS = Set.of(
            "int",
            "lc",
            "uc",
            "lcfirst",
            "ucfirst",
            "urlencode",
            "anchorencode",
            "formatnum",
            "grammar",
            "plural",
            "gender",
            "ns",
            "nse",
            "fullurl",
            "localurl",
            "canonicalurl",
            "filepath",
            "padleft",
            "padright",
            "bidi",
            "defaultsort",
            "defaultsortkey",
            "displaytitle",
            "shortdesc",
            "subst",
            "safesubst",
            "msg",
            "msgnw",
            "raw");
    private static final Set<String> VARIABLES = Set.of(
            "!",
            "=",
            "PAGENAME",
            "PAGENAMEE",
            "FULLPAGENAME",
            "BASEPAGENAME",
            "SUBPAGENAME",
            "ROOTPAGENAME",
            "TALKPAGENAME",
            "SUBJECTPAGENAME",
            "ARTICLEPAGENAME",
            "NAMESPACE",
            "NAMESPACENUMBER",
            "TALKSPACE",
            "SUBJECTSPACE",
            "SITENAME",
            "SERVER",
            "CONTENTLANGUAGE",
            "CURRENTYEAR",
            "CURRENTMONTH",
            "CURRENTMONTHNAME",
            "CURRENTDAY",
            "CURRENTDAYNAME",
            "CURRENTTIME",
            "CURRENTTIMESTAMP",
            "CURRENTHOUR",
            "LOCALYEAR",
            "LOCALMONTH",
            "LOCALDAY",
            "NUMBEROFARTICLES",
            "NUMBEROFPAGES",
            "NUMBEROFUSERS",
            "NUMBEROFFILES",
            "NUMBEROFEDITS",
            "REVISIONID",
            "REVISIONTIMESTAMP",
            "REVISIONUSER",
            "REVISIONYEAR",
            "PAGEID");
    private static final int TEMPLATE = 10;
    private static final int ARGUMENTS_MAX = 50;

    private final Scan scan;

    Calls(Scan scan) {
        this.scan = scan;
    }

    /** The name as written, first word of a parser function included. */
    String name(Span template) {
        int from = template.start() + 2;
        int to = Math.min(scan.find('|', from, template.end() - 2), from + 255);
        int end = scan.find('\n', scan.skipSpaces(skipLines(from, to), to), to);
        return scan.text(from, end).replace('_', ' ').strip();
    }

    /** The template that is called, without its namespace; empty for what only looks like a template. */
    Optional<String> template(Span template, Titles titles) {
        String name = name(template);
        int colon = name.indexOf(':');
        boolean isFunction = colon > 0
                && (FUNCTIONS.contains(name.substring(0, colon).toLowerCase(Locale.ROOT)) || name.startsWith("#"));
        if (name.isEmpty() || isFunction || name.startsWith("#") || VARIABLES.contains(name)) {
            return Optional.empty();
        }
        return titles.target(name)
                .map(target -> target.namespaceId() == TEMPLATE
                        ? target.name()
                        : target.title().replace('_', ' '))
                .filter(title -> !title.isBlank())
                .map(Links::capital);
    }

    boolean isFootnoteList(Span template) {
        return FOOTNOTE_LISTS.contains(name(template).toLowerCase(Locale.ROOT));
    }

    /** Whether it only sets a property of the page and shows nothing where it stands. */
    boolean isUnseen(Span template) {
        String name = name(template).toLowerCase(Locale.ROOT);
        return DESCRIPTIONS.contains(name) || WITHOUT_SHOW.contains(beforeColon(name));
    }

    /** The short description, if this template sets one. */
    Optional<String> shortDescription(Span template) {
        String name = name(template);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("shortdesc:")) {
            return described(name.substring("shortdesc:".length()));
        }
        if (!DESCRIPTIONS.contains(lower)) {
            return Optional.empty();
        }
        return arguments(template).stream()
                .map(argument -> argument.startsWith("1=") ? argument.substring(2) : argument)
                .findFirst()
                .flatMap(Calls::described);
    }

    private List<String> arguments(Span template) {
        List<String> arguments = new ArrayList<>();
        int to = template.end() - 2;
        int at = scan.find('|', template.start() + 2, to);
        while (at < to && arguments.size() < ARGUMENTS_MAX) {
            int end = scan.find('|', at + 1, to);
            arguments.add(scan.text(at + 1, end).strip());
            at = end;
        }
        return arguments;
    }

    private int skipLines(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(scan.at(at))) {
            at++;
        }
        return at;
    }

    private static String beforeColon(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static Optional<String> described(String text) {
        String clean = text.replaceAll("\\[\\[|]]|'{2,5}|<[^<>]{0,200}>", "")
                .replaceAll("\\s+", " ")
                .strip();
        boolean isNothing = clean.isEmpty() || clean.equalsIgnoreCase("none") || clean.contains("{{");
        return isNothing ? Optional.empty() : Optional.of(clean);
    }
}
