package org.tributary.article.reuse;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Mode;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.LicenceReader;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.authors.ArticleAuthors;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.wiki.Wiki;

/** Finds the licence of a revision's text from those revisions whose words are left in it, as far as that is known. */
@Singleton
public final class TermsReader {
    private final LicenceReader licences;
    private final ArticleAuthors authors;

    TermsReader(LicenceReader licences, ArticleAuthors authors) {
        this.licences = licences;
        this.authors = authors;
    }

    /** The terms of a revision of an article. */
    public Terms of(Wiki wiki, ArticleView article, RevisionView shown) {
        HistoryPoint point = HistoryPoint.of(shown.revision());
        Optional<Set<RevisionId>> survivors = authors.askInPassing(
                        article.key(), Mode.BEST, authorship -> survivors(authorship, point.revId()))
                .flatMap(found -> found);
        return new Terms(
                licences.whole(wiki, article.page(), point, survivors),
                survivors.isPresent() ? Terms.Basis.SURVIVING_TEXT : Terms.Basis.ALL_REVISIONS);
    }

    /** Where the words of a revision come from, and itself: whoever saved it agreed to a licence for the whole. */
    private static Optional<Set<RevisionId>> survivors(Authorship authorship, RevisionId shown) {
        if (!authorship.hasTokens(shown)) {
            return Optional.empty();
        }
        Set<RevisionId> survivors = new HashSet<>(
                authorship.origins(shown, word -> word.codePoints().anyMatch(Character::isLetterOrDigit)));
        survivors.add(shown);
        return Optional.of(survivors);
    }
}
