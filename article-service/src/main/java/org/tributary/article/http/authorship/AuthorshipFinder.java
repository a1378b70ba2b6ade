package org.tributary.article.http.authorship;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Mode;
import org.tributary.article.reading.authors.ArticleAuthors;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.frame.Problem;

/** Finds whose words a revision has, or says with a problem why that is not known. */
@Singleton
final class AuthorshipFinder {
    private final ArticleAuthors authors;

    AuthorshipFinder(ArticleAuthors authors) {
        this.authors = authors;
    }

    static Mode mode(String mode) {
        return switch (mode) {
            case "best" -> Mode.BEST;
            case "reference" -> Mode.REFERENCE;
            default -> throw Problem.badParameter("mode", "best or reference is wanted");
        };
    }

    /** Whose words a revision has; those of the last whose words are known where none is named. */
    Written written(PageKey page, Mode mode, Optional<RevisionId> revision) {
        return authors.ask(page, mode, authorship -> new Written(authorship, shown(authorship, revision)))
                .orElseThrow(() ->
                        Problem.unavailable("who wrote this page is still being found; ask again in a few seconds"));
    }

    private static AcceptedRevision shown(Authorship authorship, Optional<RevisionId> revision) {
        List<AcceptedRevision> accepted = authorship.accepted();
        if (revision.isEmpty() && !accepted.isEmpty()) {
            return accepted.getLast();
        }
        return accepted.stream()
                .filter(each -> revision.isPresent() && each.revId().equals(revision.get()))
                .findFirst()
                .orElseThrow(() -> Problem.notHeld(revision.map(each -> "the words of revision " + each
                                + " are not followed: its text is hidden, not held, or was taken for vandalism")
                        .orElse("no text of this page is held")));
    }
}
