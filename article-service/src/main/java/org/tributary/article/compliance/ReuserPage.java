package org.tributary.article.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tributary.article.fetching.FetchedPage;

/**
 * The page on which somebody shows a copy.
 *
 * @param text what a reader of it sees
 * @param folded the same in small letters, spaces as one
 * @param links the addresses it leads to
 * @param revisions numbers of revisions that it names by a link to one
 */
record ReuserPage(String text, String folded, Set<String> links, List<Long> revisions) {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[^\\s<>\"'()（）、，。；،]+(?<![.,;:])");
    private static final Pattern REVISION =
            Pattern.compile("[?&/](?:oldid=|revision=|revisions/|permalink/)([0-9]{1,18})(?![0-9])");

    ReuserPage {
        links = Set.copyOf(links);
        revisions = List.copyOf(revisions);
    }

    static ReuserPage of(FetchedPage page) {
        return page.isHtml() ? ofHtml(page.body()) : ofText(page.body());
    }

    static ReuserPage ofHtml(String html) {
        Document page = Jsoup.parse(html);
        Set<String> links = new TreeSet<>();
        for (Element link : page.select("a[href], link[href], area[href]")) {
            links.add(link.attr("href").strip());
        }
        String data = page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .reduce("", (one, other) -> one + "\n" + other);
        page.select("script, style, template").remove();
        String text = page.body().text();
        links.addAll(addresses(text));
        links.addAll(addresses(data.replace("\\/", "/")));
        return of(text, links);
    }

    static ReuserPage ofText(String text) {
        return of(text, new TreeSet<>(addresses(text)));
    }

    private static ReuserPage of(String text, Set<String> links) {
        List<Long> revisions = new ArrayList<>();
        for (String link : links) {
            Matcher revision = REVISION.matcher(link.toLowerCase(Locale.ROOT));
            if (revision.find()) {
                revisions.add(Long.parseLong(revision.group(1)));
            }
        }
        return new ReuserPage(text, spaced(text), links, revisions);
    }

    private static List<String> addresses(String text) {
        return ADDRESS.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Whether it leads to an address, in whatever way that is written. */
    boolean leadsTo(String url) {
        String wanted = plain(url);
        return links.stream().map(ReuserPage::plain).anyMatch(wanted::equals);
    }

    boolean says(String words) {
        return folded.contains(spaced(words));
    }

    private static String spaced(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** Without what makes no difference between two ways to write an address. */
    private static String plain(String url) {
        return url.replaceFirst("(?i)^(?:https?:)?//(?:www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/$", "")
                .replace("&amp;", "&")
                .replace("%20", "_")
                .replace("+", "_");
    }
}
