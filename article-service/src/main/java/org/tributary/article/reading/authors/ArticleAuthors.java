package org.tributary.article.reading.authors;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Mode;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageKey;

/** The door to who wrote which words: answers from the page's whole history as it is at that moment. */
@Singleton
public final class ArticleAuthors {
    private final DataSource dataSource;
    private final Duration patience;
    private final Duration passingPatience;
    private final int passingRevisionsMax;
    private final int pagesMax;
    private final int revisionsMax;
    private final long stepsMax;
    private final ExecutorService finding;
    private final Map<Place, FollowedPage> warm = new LinkedHashMap<>(16, 0.75f, true);

    /** A page, followed by one set of rules. */
    private record Place(PageKey page, Mode mode) {}

    ArticleAuthors(DataSource dataSource, ArticleSettings settings) {
        this.dataSource = dataSource;
        this.patience = settings.authorship().patience();
        this.passingPatience = settings.authorship().passingPatience();
        this.passingRevisionsMax = settings.authorship().passingRevisionsMax();
        this.pagesMax = settings.authorship().warmPagesMax();
        this.revisionsMax = settings.authorship().warmRevisionsMax();
        this.stepsMax = settings.authorship().stepsMax();
        // It computes more than it waits, and must not keep virtual threads from their carriers.
        this.finding = Executors.newFixedThreadPool(
                settings.authorship().pagesAtOnce(),
                Thread.ofPlatform().daemon().name("article-authors-", 0).factory());
    }

    void stop(@Observes ShutdownEvent stopped) {
        finding.shutdownNow();
    }

    /**
     * Answers a question about a page's authorship.
     *
     * @return empty where it is still being found: the next one who asks later is answered
     */
    public <T> Optional<T> ask(PageKey page, Mode mode, Function<Authorship, T> question) {
        return ask(page, mode, patience, question);
    }

    /**
     * Answers a question that is worth no long search: where authorship has been found already, or can be found quickly.
     *
     * @return empty where it is not known yet
     */
    public <T> Optional<T> askInPassing(PageKey page, Mode mode, Function<Authorship, T> question) {
        return new PageHistory(dataSource, page).isNear(FollowedPage.number(mode), passingRevisionsMax)
                ? ask(page, mode, passingPatience, question)
                : Optional.empty();
    }

    /** Answers such a question for somebody who waits no longer than this. */
    public <T> Optional<T> ask(PageKey page, Mode mode, Duration patience, Function<Authorship, T> question) {
        FollowedPage followed = followed(new Place(page, mode));
        Future<T> answer = finding.submit(() -> followed.read(question));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the authorship of page " + page + " cannot be found", e.getCause());
        }
    }

    /**
     * Finds and keeps what is not known yet of a page, which is not held in memory for that. It waits its turn like
     * everybody who asks, so that no more pages are in the making than are meant to be.
     */
    void find(PageKey page, Mode mode) throws InterruptedException {
        FollowedPage followed = new FollowedPage(dataSource, page, mode, stepsMax);
        try {
            finding.submit(() -> followed.read(authorship -> true)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the authorship of page " + page + " cannot be found", e.getCause());
        }
    }

    private FollowedPage followed(Place place) {
        synchronized (warm) {
            FollowedPage followed = warm.computeIfAbsent(
                    place, absent -> new FollowedPage(dataSource, absent.page(), absent.mode(), stepsMax));
            while (warm.size() > 1 && (warm.size() > pagesMax || revisions() > revisionsMax)) {
                warm.remove(warm.keySet().iterator().next());
            }
            return followed;
        }
    }

    private long revisions() {
        return warm.values().stream().mapToLong(FollowedPage::revisions).sum();
    }
}
