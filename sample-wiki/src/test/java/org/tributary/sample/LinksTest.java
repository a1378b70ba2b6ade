package org.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every link, category, language link, template and redirect leads to a page of the wiki, or is red on purpose. */
final class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\[\\[:?([^\\]|]+)(?:\\|[^\\]]*)?]]");
    private static final Pattern TEMPLATE = Pattern.compile("(?<!\\{)\\{\\{([^{}|]+)(?:\\|[^{}]*)?}}(?!})");
    private static final Pattern QUOTED = Pattern.compile("<nowiki>.*?</nowiki>");
    private static final Set<String> LANGUAGES = Set.of("ar", "de", "el", "en", "es", "fr", "ja");

    @Test
    void every_link_leads_somewhere_or_is_red_on_purpose() throws Exception {
        Map<String, String> texts = texts();

        Set<String> missing = targets(texts);
        missing.removeIf(target -> texts.containsKey(page(target)));

        assertThat(missing).containsExactlyInAnyOrderElementsOf(redLinks());
    }

    @Test
    void links_to_sections_find_their_heading() throws Exception {
        Map<String, String> texts = texts();

        for (String target : targets(texts)) {
            if (target.contains("#")) {
                String heading = target.substring(target.indexOf('#') + 1);
                assertThat(texts.get(page(target)))
                        .as(target)
                        .containsPattern("\n==+ " + Pattern.quote(heading) + " ==+\n");
            }
        }
    }

    @Test
    void every_template_exists() throws Exception {
        Map<String, String> texts = texts();

        var used = texts.values().stream()
                .flatMap(text ->
                        TEMPLATE.matcher(QUOTED.matcher(text).replaceAll("")).results())
                .map(use -> "Template:" + use.group(1))
                .collect(Collectors.toSet());

        assertThat(used).contains("Template:Medical disclaimer", "Template:Short description");
        assertThat(texts.keySet()).containsAll(used);
    }

    @Test
    void redirects_reach_an_article_and_one_of_them_by_another_redirect() throws Exception {
        ExportedWiki wiki = ExportedWiki.made();
        int longest = 0;

        for (ExportedWiki.ExportedPage page : wiki.pages()) {
            int steps = 0;
            for (var at = page; at.redirect().isPresent(); steps++) {
                assertThat(steps).as(page.title()).isLessThan(3);
                at = wiki.page(at.redirect().get());
            }
            longest = Math.max(longest, steps);
        }

        assertThat(longest).isEqualTo(2);
        assertThat(wiki.page("Lou Gehrig's disease").text()).contains("#History");
    }

    @Test
    void language_links_lead_back() throws Exception {
        Map<String, String> texts = texts();

        texts.forEach((title, text) -> LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> target.startsWith("en:") && !title.startsWith("NeuroWiki:"))
                .forEach(target -> assertThat(texts.get(page(target))).as(title).contains(":" + title + "]]")));
    }

    private static Map<String, String> texts() throws Exception {
        var texts = new HashMap<String, String>();
        for (ExportedWiki.ExportedPage page : ExportedWiki.made().pages()) {
            texts.put(page.title(), page.text());
        }
        return texts;
    }

    /** What is linked from the newest texts, with sections, without what is only quoted and without special pages. */
    private static Set<String> targets(Map<String, String> texts) {
        return texts.values().stream()
                .flatMap(text ->
                        LINK.matcher(QUOTED.matcher(text).replaceAll("")).results())
                .map(link -> capitalised(withoutLanguage(link.group(1))))
                .filter(target -> !target.startsWith("Special:"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String withoutLanguage(String target) {
        int colon = target.indexOf(':');
        return colon > 0 && LANGUAGES.contains(target.substring(0, colon)) ? target.substring(colon + 1) : target;
    }

    private static String page(String target) {
        return capitalised(withoutLanguage(target)).replaceFirst("#.*", "");
    }

    private static String capitalised(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static List<String> redLinks() throws Exception {
        return Files.readAllLines(ExportedWiki.SOURCES.resolve("red-links.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
