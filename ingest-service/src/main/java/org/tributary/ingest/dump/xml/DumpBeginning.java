package org.tributary.ingest.dump.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.UnusableDumpException;

/** Looks at how a file begins, and says what it is if it is no dump. What it holds is never repeated in a message. */
final class DumpBeginning {
    private static final Pattern PROLOG =
            Pattern.compile("\\A\uFEFF?\\s*(<\\?xml(?<declaration>[^>]*)\\?>)?\\s*(<!--.*?-->\\s*)*", Pattern.DOTALL);
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern ELEMENT = Pattern.compile("\\A<([A-Za-z_][\\w.:-]*)");

    private DumpBeginning() {}

    static void check(byte[] first) throws UnusableDumpException {
        String text = new String(first, StandardCharsets.UTF_8);
        Matcher prolog = PROLOG.matcher(text);
        String rest = prolog.find() ? text.substring(prolog.end()) : text;
        checkRoot(rest);
        checkEncoding(prolog.group("declaration"));
    }

    private static void checkRoot(String rest) throws UnusableDumpException {
        String lower = rest.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw new UnusableDumpException("it is an HTML page, not a MediaWiki XML export");
        }
        if (lower.startsWith("<!doctype")) {
            throw new UnusableDumpException("it declares a document type, which no MediaWiki export does: refused");
        }
        Matcher element = ELEMENT.matcher(rest);
        if (element.find()) {
            if (!element.group(1).equals("mediawiki")) {
                throw new UnusableDumpException(
                        "it is XML, but its root element is <" + element.group(1) + ">, not <mediawiki>");
            }
            return;
        }
        if (rest.startsWith("{") || rest.startsWith("[")) {
            throw new UnusableDumpException("it looks like JSON, not like a MediaWiki XML export");
        }
        if (lower.startsWith("-- ") || lower.startsWith("insert into") || lower.startsWith("create table")) {
            throw new UnusableDumpException("it looks like SQL, not like a MediaWiki XML export");
        }
        boolean isText = rest.chars().noneMatch(c -> c == 0 || c == '\uFFFD');
        throw new UnusableDumpException(
                isText
                        ? "it is text that does not begin with <mediawiki>, so no MediaWiki XML export"
                        : "it is binary data of a kind not known here");
    }

    private static void checkEncoding(@Nullable String declaration) throws UnusableDumpException {
        Matcher encoding = ENCODING.matcher(declaration == null ? "" : declaration);
        if (encoding.find()) {
            String name = encoding.group(1).toLowerCase(Locale.ROOT);
            boolean isTranscoded = name.startsWith("utf-16");
            if (!isTranscoded && !name.equals("utf-8") && !name.equals("utf8") && !name.equals("us-ascii")) {
                throw new UnusableDumpException(
                        "it declares the encoding " + name + "; an export is in UTF-8 or UTF-16");
            }
        }
    }
}
