package org.tributary.article.licence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.article.licence.rights.StatedRights;
import org.tributary.article.licence.wikimedia.DatedRules;
import org.tributary.article.licence.wikimedia.WikimediaProject;
import org.tributary.event.article.Licence;
import org.tributary.event.wiki.PriorRights;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Names the licence of every revision of every wiki, and of all that is left of several. */
public final class Licences {
    private Licences() {}

    /**
     * The licence of text of an article that was saved then.
     *
     * @param revDt when the revision was made on the wiki; a wiki that changed its statement is taken by what it said then
     */
    public static Licence of(Wiki wiki, Instant revDt) {
        return byRules(wiki, 0, revDt);
    }

    /** The licence of a revision: by what an operator stated, else by the rules of its project, else by the wiki's word. */
    public static Licence of(Wiki wiki, List<LicenceException> exceptions, Saved saved) {
        return exceptions.stream()
                .filter(each -> each.isAbout(saved))
                .min(LicenceException.NARROWEST_FIRST)
                .map(LicenceException::licence)
                .orElseGet(() -> byRules(wiki, saved.namespaceId(), saved.revDt()));
    }

    /** Whether the namespace of a page decides about its licence too. */
    public static boolean isByNamespace(Wiki wiki) {
        return WikimediaProject.rules(wiki)
                .map(rules -> rules.otherNamespaces() != null)
                .orElse(false);
    }

    private static Licence byRules(Wiki wiki, int namespaceId, Instant revDt) {
        return WikimediaProject.rules(wiki)
                .flatMap(rules -> rules.at(namespaceId, revDt))
                .orElseGet(() -> StatedRights.licence(wiki.rightsAt(revDt)));
    }

    /** When the licence of newly saved text may have changed, oldest first: between two of these it is the same. */
    public static List<Instant> changes(Wiki wiki, int namespaceId) {
        List<PriorRights> prior = Optional.ofNullable(wiki.priorRights()).orElse(List.of());
        Stream<Instant> stated = prior.stream().map(PriorRights::untilDt);
        Stream<Instant> ruled =
                WikimediaProject.rules(wiki).stream().flatMap(rules -> rules.changes(namespaceId).stream());
        return Stream.concat(stated, ruled).distinct().sorted().toList();
    }

    /**
     * The licence of a text in which text under all of these survives.
     *
     * @param parts of the revisions whose text survives, newest last; each counts once
     */
    public static WholeLicence whole(Wiki wiki, Collection<Licence> parts) {
        return Combining.of(
                List.copyOf(parts),
                WikimediaProject.rules(wiki).map(DatedRules::isMigrated).orElse(false));
    }

    /**
     * The licence that text had which was saved at an address then, as far as the project there has rules that are known.
     *
     * @param url of a page in the namespace of articles
     */
    public static Licence at(String url, Instant revDt) {
        return WikimediaProject.rules(url).flatMap(rules -> rules.at(0, revDt)).orElse(Licence.UNKNOWN);
    }

    /**
     * Whether text under all of some licences may become part of a text.
     *
     * @param wiki where the first one stands
     * @param into the licence of the second one
     */
    public static boolean isOpen(Wiki wiki, Collection<Licence> from, WholeLicence into) {
        return Combining.isOpen(
                from,
                into,
                WikimediaProject.rules(wiki).map(DatedRules::isMigrated).orElse(false));
    }

    /** What an address or a name means as a licence, as far as that is beyond doubt. */
    public static Optional<Licence> stated(String text, String url) {
        Licence licence = StatedRights.licence(new Rights(text.isBlank() ? null : text, url.isBlank() ? null : url));
        return licence.equals(Licence.UNKNOWN) ? Optional.empty() : Optional.of(licence);
    }
}
