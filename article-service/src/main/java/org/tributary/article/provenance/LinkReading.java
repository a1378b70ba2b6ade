package org.tributary.article.provenance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.wikitext.Target;
import org.tributary.article.content.wikitext.Titles;

/** Finds the pages that a comment links, by title, by revision or by address, and puts one character in place of each link. */
final class LinkReading {
    static final char FIRST = '\uE000';
    static final char LAST = '\uE07F';

    private static final Pattern LINK = Pattern.compile(
            "\\[\\[([^\\[\\]|]{1,300})(?:\\|([^\\[\\]]{0,300}))?]]|\\[?((?:https?:)?//[^\\s\\]|<>\"]{4,600})(?: [^\\]]{0,200}])?|]");
    private static final Pattern OF_REVISION = Pattern.compile(
            "(?i)^:?(.*?:)?(?:Special|Spezial|Spécial|Especial|Speciale|Speciaal|Specjalna|Служебная|特別|特殊|특수):"
                    + "(?:Permalink|PermanentLink|Permanentlink|Diff|Redirect/revision)/(\\d{1,18})(?:/\\d+)?$");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//([a-z0-9.-]+)(?::\\d+)?/(.*)");
    private static final Pattern TITLE = Pattern.compile("(?:^|[?&])title=([^&#]+)");
    private static final Pattern OLDID = Pattern.compile("(?:[?&])oldid=(\\d{1,18})");
    private static final Pattern PATH = Pattern.compile("^wiki/([^?#]+)");
    private static final Pattern REVISION_AFTER = Pattern.compile(
            "^[ ,(]{0,3}(?:oldid|revision|revid|rev\\.?|version|révision|versión|revisión|版|oldid=)[ =:#]{0,2}(\\d{2,18})");
    private static final int USER = 2;

    /** A colon before, and a prefix that is no namespace: a wiki that this one knows and we do not. */
    private static final Pattern FOREIGN = Pattern.compile(":([a-z][a-z-]{0,19}):(\\S.*)");

    private final Titles titles;

    LinkReading(Titles titles) {
        this.titles = titles;
    }

    /**
     * A comment and the pages it links.
     *
     * @param text with the characters from {@link #FIRST} on for the links, in their order
     */
    record Read(String text, List<Optional<NamedPage>> pages) {}

    Read read(String comment) {
        StringBuilder text = new StringBuilder();
        List<Optional<NamedPage>> pages = new ArrayList<>();
        Matcher link = LINK.matcher(comment);
        int at = 0;
        while (link.find() && pages.size() <= LAST - FIRST) {
            if (link.group(1) == null && link.group(3) == null) {
                continue;
            }
            text.append(plain(comment.substring(at, link.start())));
            text.append((char) (FIRST + pages.size()));
            pages.add(page(link).map(page -> withRevision(page, comment.substring(link.end()))));
            at = link.end();
        }
        return new Read(text.append(plain(comment.substring(at))).toString(), pages);
    }

    private static String plain(String text) {
        return text.replaceAll("[\uE000-\uE0FF]", " ")
                .replaceAll("['\"“”„«»]+", "")
                .replaceAll("\\s+", " ");
    }

    private Optional<NamedPage> page(Matcher link) {
        String address = link.group(3);
        return address == null ? linked(link.group(1), link.group(2)) : addressed(address);
    }

    private Optional<NamedPage> linked(String target, @Nullable String label) {
        Matcher revision = OF_REVISION.matcher(target.strip());
        if (!revision.matches()) {
            return titled(target);
        }
        String prefix = revision.group(1) == null ? "" : revision.group(1);
        long revId = Long.parseLong(revision.group(2));
        return label == null || label.isBlank()
                ? Optional.empty()
                : titled(prefix + label).map(page -> new NamedPage(page.wiki(), page.title(), revId));
    }

    /** A title as it stands in a link, prefixes of other wikis included; empty where it is no page that texts come from. */
    Optional<NamedPage> titled(String written) {
        Matcher foreign = FOREIGN.matcher(written.strip());
        Optional<Target> target = titles.target(written);
        StringBuilder prefixes = new StringBuilder();
        if (foreign.matches() && target.isPresent() && isUnknown(target.get())) {
            prefixes.append(foreign.group(1));
            target = titles.target(foreign.group(2));
        }
        while (target.isPresent() && !target.get().prefix().isEmpty()) {
            prefixes.append(prefixes.isEmpty() ? "" : ":").append(target.get().prefix());
            target = titles.target(":" + target.get().name());
        }
        return target.filter(each -> each.kind() == Target.Kind.PAGE && isWritten(each))
                .map(each -> new NamedPage(prefixes.toString(), each.title(), null));
    }

    private static boolean isUnknown(Target target) {
        return target.kind() == Target.Kind.PAGE
                && target.namespaceId() == 0
                && target.prefix().isEmpty();
    }

    private static boolean isWritten(Target target) {
        boolean isSubpage = target.name().indexOf('/') > 0;
        return !target.title().isEmpty()
                && target.namespaceId() >= 0
                && target.namespaceId() % 2 == 0
                && (target.namespaceId() != USER || isSubpage);
    }

    private Optional<NamedPage> addressed(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT).replace(".m.", ".");
        String rest = parts.group(2);
        Matcher oldid = OLDID.matcher(rest);
        Long revId = oldid.find() ? Long.valueOf(oldid.group(1)) : null;
        return titleIn(rest)
                .flatMap(this::titled)
                .filter(NamedPage::isHere)
                .map(page -> new NamedPage("//" + host, page.title(), revId));
    }

    private static Optional<String> titleIn(String rest) {
        for (Pattern place : List.of(PATH, TITLE)) {
            Matcher title = place.matcher(rest);
            if (title.find()) {
                return decoded(title.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String title) {
        try {
            return Optional.of(URLDecoder.decode(title.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static NamedPage withRevision(NamedPage page, String after) {
        Matcher revision = REVISION_AFTER.matcher(after);
        return page.revId() == null && revision.find()
                ? new NamedPage(page.wiki(), page.title(), Long.valueOf(revision.group(1)))
                : page;
    }
}
