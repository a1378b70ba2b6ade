package org.tributary.article.reading.authors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.Mode;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageKey;

/** Finds who wrote articles before anybody asks, page by page, on one thread that rests in proportion to its work. */
@Singleton
final class AuthorshipWatch {
    private static final Logger LOG = Logger.getLogger(AuthorshipWatch.class);
    private static final Mode MODE = Mode.BEST;

    private final ArticleAuthors authors;
    private final BehindPages behind;
    private final Duration every;
    private final int restPercent;
    private final Counter found;
    private @Nullable Thread thread;

    AuthorshipWatch(DataSource dataSource, ArticleAuthors authors, ArticleSettings settings, MeterRegistry registry) {
        ArticleSettings.Authorship authorship = settings.authorship();
        this.authors = authors;
        this.behind = new BehindPages(dataSource, authorship.quietAfter());
        this.every = authorship.lookEvery();
        this.restPercent = authorship.restPercent();
        this.found = Counter.builder("tributary.article.authorship.pages")
                .description("Articles of which it was found who wrote them, before anybody asked")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        // It computes more than it waits, and must not keep a virtual thread from its carrier.
        thread = Thread.ofPlatform().daemon().name("article-authorship").start(this::watch);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(every);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        Optional<PageKey> last = Optional.empty();
        try {
            List<PageKey> some = behind.after(last, FollowedPage.number(MODE));
            while (!some.isEmpty()) {
                for (PageKey page : some) {
                    find(page);
                }
                last = Optional.of(some.getLast());
                some = behind.after(last, FollowedPage.number(MODE));
            }
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warnf(e, "TRIB-2030 pages whose authors are to be found cannot be looked for, trying again");
            }
        }
    }

    private void find(PageKey page) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            authors.find(page, MODE);
            found.increment();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warnf(e, "TRIB-2031 the authors of page %s cannot be found, trying again later", page);
            }
        }
        Thread.sleep(Duration.ofNanos((System.nanoTime() - begun) / 100 * restPercent));
    }
}
