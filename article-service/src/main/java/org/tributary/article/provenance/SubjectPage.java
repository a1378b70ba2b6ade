package org.tributary.article.provenance;

import java.util.Optional;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/** Turns what a talk page says into what it says of the page it talks about. */
public final class SubjectPage {
    private SubjectPage() {}

    /** The finding as it is for a subject page; of a talk page, empty where the page it talks about cannot be told. */
    public static Optional<Finding> of(Finding finding, String title, int namespaceId, Wiki wiki) {
        if (namespaceId % 2 == 0) {
            return Optional.of(finding);
        }
        return subject(title, namespaceId, wiki)
                .map(page -> new Finding(
                        finding.kind(),
                        finding.evidence(),
                        finding.source() == null ? page : finding.source(),
                        finding.copy() == null ? page : finding.copy(),
                        finding.confidencePercent()));
    }

    private static Optional<NamedPage> subject(String title, int namespaceId, Wiki wiki) {
        int colon = title.indexOf(':');
        if (colon < 0 || colon == title.length() - 1) {
            return Optional.empty();
        }
        String name = title.substring(colon + 1);
        if (namespaceId == 1) {
            return Optional.of(new NamedPage("", name, null));
        }
        return wiki.namespaces().stream()
                .filter(namespace -> namespace.id() == namespaceId - 1)
                .findFirst()
                .map(Namespace::name)
                .map(prefix -> new NamedPage("", prefix.replace(' ', '_') + ":" + name, null));
    }
}
