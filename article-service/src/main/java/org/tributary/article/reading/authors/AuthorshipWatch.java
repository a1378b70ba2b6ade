package org.tributary.article.reading.authors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.Mode;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.watching.Watch;
import org.tributary.event.identity.PageKey;

/** Finds who wrote articles before anybody asks, page by page. */
@Singleton
final class AuthorshipWatch {
    private static final Logger LOG = Logger.getLogger(AuthorshipWatch.class);
    private static final Mode MODE = Mode.BEST;

    private final ArticleAuthors authors;
    private final BehindPages behind;
    private final Counter found;
    private final Watch watch;
    private final Deque<PageKey> waiting = new ArrayDeque<>();
    private @Nullable PageKey last;

    AuthorshipWatch(DataSource dataSource, ArticleAuthors authors, ArticleSettings settings, MeterRegistry registry) {
        ArticleSettings.Authorship authorship = settings.authorship();
        this.authors = authors;
        this.behind = new BehindPages(dataSource, authorship.quietAfter());
        this.found = Counter.builder("tributary.article.authorship.pages")
                .description("Articles of which it was found who wrote them, before anybody asked")
                .register(registry);
        this.watch = new Watch(
                "article-authorship",
                authorship.lookEvery(),
                authorship.restPercent(),
                this::look,
                failure -> LOG.warnf(
                        failure, "TRIB-2030 pages whose authors are to be found cannot be looked for, trying again"));
    }

    void start(@Observes StartupEvent started) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        watch.stop();
    }

    /** One page that fails does not keep the others waiting: its turn comes again when all have been looked at. */
    private boolean look() throws InterruptedException {
        if (waiting.isEmpty()) {
            waiting.addAll(behind.after(Optional.ofNullable(last), FollowedPage.number(MODE)));
        }
        PageKey page = waiting.poll();
        last = page;
        if (page == null) {
            return false;
        }
        try {
            authors.find(page, MODE);
            found.increment();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warnf(e, "TRIB-2031 the authors of page %s cannot be found, trying again later", page);
            }
        }
        return true;
    }
}
