package org.tributary.article.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set, under {@code tributary.article}. */
@ConfigMapping(prefix = "tributary.article")
public interface ArticleSettings {

    Attribution attribution();

    Batch batch();

    Publish publish();

    Retry retry();

    Verification verification();

    Wikis wikis();

    /** Attributions. */
    interface Attribution {
        /** How many contributors are named; the rest are counted and linked. */
        @WithDefault("20")
        int contributorsMax();
    }

    /** Transactions over page changes. */
    interface Batch {
        /** Bytes of records that one transaction takes at most, unless a single record is larger. */
        @WithDefault("16777216")
        long bytesMax();

        /** Articles that are withdrawn in one transaction when their wiki is forgotten. */
        @WithDefault("50")
        int forgottenMax();
    }

    /** Publishing of article changes. */
    interface Publish {
        /** Bytes of events that are read from the outbox at a time. */
        @WithDefault("8388608")
        long bytesMax();

        /** Bytes that published rows may leave behind in the outbox's table before its files are emptied. */
        @WithDefault("4194304")
        long emptyBytesMax();

        /** Rows of the outbox that are older than this were left by somebody who stopped. */
        @WithDefault("30s")
        Duration leftAfter();

        /** How far clocks of replicas and brokers may differ. */
        @WithDefault("5m")
        Duration clockSkewMax();
    }

    /** Waiting for PostgreSQL and Kafka. */
    interface Retry {
        @WithDefault("200ms")
        Duration delay();

        @WithDefault("10s")
        Duration delayMax();
    }

    /** Comparing with what a wiki lists. */
    interface Verification {
        /** How often the same revision is asked for, before it is left as it is until the next verification. */
        @WithDefault("3")
        int attemptsMax();

        /** Revisions held of one listed stretch of a page that are compared at a time, listed or not. */
        @WithDefault("5000")
        int revisionsMax();

        /** Pages of one listed range that are held but not listed, and are asked for at a time. */
        @WithDefault("500")
        int pagesMax();
    }

    /** What is known of wikis. */
    interface Wikis {
        /** How long changes of a wiki wait until the wiki itself is known. */
        @WithDefault("30s")
        Duration waitMax();
    }
}
