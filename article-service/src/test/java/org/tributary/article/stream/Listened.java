package org.tributary.article.stream;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that look into the ring: somebody listens while they run, so that it is filled. */
abstract class Listened {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Tail tail;

    private Tail.@Nullable Listening listening;

    @BeforeEach
    void listen() {
        listening = tail.listen();
        await().atMost(PATIENCE).until(() -> !tail.ring().ends().isEmpty());
    }

    @AfterEach
    void leave() {
        if (listening != null) {
            listening.close();
        }
    }
}
