package org.tributary.article.provenance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.article.content.wikitext.Titles;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/** Finds in the text of a page, or of its talk page, the templates that say where a text was taken from. */
public final class TemplateReading {
    private static final int COLUMNS = 7;
    private static final int PAIRS_MAX = 100;
    private static final int TEMPLATE = 10;
    private static final Pattern REVISION = Pattern.compile("(?:.*oldid=)?(\\d{2,18})(?:\\D.*)?");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z-]{1,20}(?:wiki)?");

    private final Map<String, Form> forms;

    private TemplateReading(Map<String, Form> forms) {
        this.forms = Map.copyOf(forms);
    }

    /** Which arguments of a template name what. */
    private record Form(
            ProvenanceKind kind,
            int confidencePercent,
            List<String> source,
            List<String> copy,
            List<String> wiki,
            List<String> revision) {
        static Form of(Table.Row row) {
            return new Form(row.kind(1), row.percent(2), names(row, 3), names(row, 4), names(row, 5), names(row, 6));
        }

        private static List<String> names(Table.Row row, int column) {
            String cell = row.cells().get(column).toLowerCase(Locale.ROOT);
            return cell.equals("-") || cell.isBlank() ? List.of() : List.of(cell.split(",", -1));
        }
    }

    /**
     * Reads the table of templates.
     *
     * @param more a file with further templates, in the form of the built-in table
     * @throws IllegalArgumentException naming file and line, if a row cannot be used
     */
    public static TemplateReading of(Optional<Path> more) {
        Map<String, Form> forms = new HashMap<>();
        for (Table.Row row : Table.read("templates.tsv", COLUMNS, more)) {
            Form form = Form.of(row);
            for (String name : row.cells().getFirst().split(",", -1)) {
                forms.put(name.strip().toLowerCase(Locale.ROOT), form);
            }
        }
        return new TemplateReading(forms);
    }

    /** What the templates of a text say of the page it is about. */
    public List<Finding> read(String text, Wiki wiki) {
        LinkReading links = new LinkReading(new Titles(wiki));
        List<Finding> findings = new ArrayList<>();
        for (TemplateCall call : TemplateCall.in(text)) {
            Form form = forms.get(bare(call.name(), wiki));
            if (form == null) {
                continue;
            }
            for (int number = 1; number <= PAIRS_MAX; number++) {
                Optional<Finding> finding = finding(call, form, number, links);
                if (finding.isEmpty()) {
                    break;
                }
                findings.add(finding.get());
            }
        }
        return findings.stream().distinct().toList();
    }

    private static String bare(String name, Wiki wiki) {
        int colon = name.indexOf(':');
        if (colon <= 0) {
            return name;
        }
        String prefix = name.substring(0, colon).strip();
        boolean isNamespace = prefix.equals("template")
                || wiki.namespaces().stream().anyMatch(namespace -> isCalled(namespace, prefix));
        return isNamespace ? name.substring(colon + 1).strip() : name;
    }

    private static boolean isCalled(Namespace namespace, String prefix) {
        return namespace.id() == TEMPLATE
                && (namespace.name().equalsIgnoreCase(prefix)
                        || namespace.aliases().stream().anyMatch(prefix::equalsIgnoreCase));
    }

    private static Optional<Finding> finding(TemplateCall call, Form form, int number, LinkReading links) {
        Optional<NamedPage> source = page(call, form, form.source(), number, links)
                .map(page -> new NamedPage(
                        page.wiki(), page.title(), revision(call, form, number).orElse(page.revId())));
        Optional<NamedPage> copy = page(call, form, form.copy(), number, links);
        if (source.isEmpty() && copy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                form.kind(), EvidenceKind.TEMPLATE, source.orElse(null), copy.orElse(null), form.confidencePercent()));
    }

    private static Optional<NamedPage> page(
            TemplateCall call, Form form, List<String> names, int number, LinkReading links) {
        List<String> wikis = names.equals(form.source()) ? form.wiki() : List.of();
        Optional<String> prefix = call.argument(wikis, number)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> PREFIX.matcher(value).matches());
        boolean isShifted = form.kind() == ProvenanceKind.COPY && prefix.isEmpty() && names.contains("2");
        List<String> places = isShifted ? List.of("1") : names;
        return call.argument(places, number)
                .map(value -> value.replaceAll("^\\[\\[|]]$|\\|.*]]$", ""))
                .flatMap(links::titled)
                .map(page -> prefix.isPresent() && page.isHere()
                        ? new NamedPage(prefix.get(), page.title(), page.revId())
                        : page);
    }

    private static Optional<Long> revision(TemplateCall call, Form form, int number) {
        for (String name : form.revision()) {
            Optional<Long> revision = call.argument(List.of(name), number)
                    .map(REVISION::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> Long.valueOf(matcher.group(1)));
            if (revision.isPresent()) {
                return revision;
            }
        }
        return Optional.empty();
    }
}
