package org.tributary.article.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set, under {@code tributary.article}. */
@ConfigMapping(prefix = "tributary.article")
public interface ArticleSettings {

    Attribution attribution();

    Authorship authorship();

    Batch batch();

    Documents documents();

    Compliance compliance();

    Ledger ledger();

    Mediawiki mediawiki();

    Publish publish();

    Purge purge();

    Retry retry();

    Texts texts();

    Verification verification();

    Wikis wikis();

    /** Attributions. */
    interface Attribution {
        /** How many contributors are named; the rest are counted and linked. */
        @WithDefault("20")
        int contributorsMax();

        /** How many contributors are named where all are wanted; the rest are counted and linked. */
        @WithDefault("10000")
        int fullNamesMax();
    }

    /** Who wrote which words of an article. */
    interface Authorship {
        /** How long a request waits for it to be found before it is told to come back. */
        @WithDefault("20s")
        Duration patience();

        /** How long a page for people waits for it before it says that it is still being found. */
        @WithDefault("2s")
        Duration pagePatience();

        /** How long a question waits for it that can do without, such as which licences are left in a text. */
        @WithDefault("2s")
        Duration passingPatience();

        /** Revisions of a page from which it is found for such a question at most, if it has not been found before. */
        @WithDefault("200")
        int passingRevisionsMax();

        /** Pages of which it is held in memory, those that were asked about last. */
        @WithDefault("8")
        int warmPagesMax();

        /** Revisions that the pages held in memory have together at most, unless one alone has more. */
        @WithDefault("20000")
        int warmRevisionsMax();

        /**
         * Steps that comparing two revisions may take; beyond, what is left is compared by equal words alone. The same on all
         * replicas, and for as long as results are to be the same.
         */
        @WithDefault("2000000000")
        long stepsMax();

        /** How often articles are looked for of which it is not known yet. */
        @WithDefault("1m")
        Duration lookEvery();

        /** How long an article is left alone by its editors before it is found unasked. */
        @WithDefault("5m")
        Duration quietAfter();

        /** How long that work rests after each article, in percent of what the article took. */
        @WithDefault("200")
        int restPercent();

        /** Pages of which it is found at a time, each on a thread of its own. */
        @WithDefault("1")
        int pagesAtOnce();
    }

    /** Transactions over page changes. */
    interface Batch {
        /** Bytes of records that one transaction takes at most, unless a single record is larger. */
        @WithDefault("16777216")
        long bytesMax();

        /** Records that one transaction takes at most. */
        @WithDefault("250")
        int recordsMax();

        /** Articles that are withdrawn in one transaction when their wiki is forgotten. */
        @WithDefault("50")
        int forgottenMax();
    }

    /** What texts say, read out of them once and kept for whoever asks again. */
    interface Documents {
        /** Memory, in bytes, for what texts say, so that a text is taken apart once. */
        @WithDefault("16777216")
        long bytesMax();

        /** Memory, in bytes, for our own HTML of texts, so that it is made once. */
        @WithDefault("16777216")
        long htmlBytesMax();

        /** How long what a text says, and its HTML, is kept. */
        @WithDefault("10m")
        Duration keptFor();
    }

    /** Looking for what is missing where somebody shows a copy. */
    interface Compliance {
        /** Bytes of the page that is looked at; a larger one is refused. */
        @WithDefault("4194304")
        int pageBytesMax();

        /** Revisions of the article whose texts are compared with the page at most, to find the one it shows. */
        @WithDefault("100")
        int revisionsMax();

        /** Newest revisions of the article among which those are chosen. */
        @WithDefault("100000")
        int historyMax();
    }

    /** Ledgers. */
    interface Ledger {
        /** Proofs, of an article or of a wiki, that run at a time; more are answered with 409. */
        @WithDefault("2")
        int proofsMax();
    }

    /** MediaWiki's own interfaces, as they are offered here. */
    interface Mediawiki {
        /** How far list=recentchanges reaches back from a wiki's newest change. */
        @WithDefault("90d")
        Duration recentMax();

        /** Titles or numbers that one request may name. */
        @WithDefault("50")
        int titlesMax();

        /** Rows of a list in one answer. */
        @WithDefault("500")
        int rowsMax();

        /** Revisions in one answer that come with their texts. */
        @WithDefault("50")
        int textsMax();
    }

    /** Publishing of article changes. */
    interface Publish {
        /** Bytes of events that are read from the outbox at a time. */
        @WithDefault("8388608")
        long bytesMax();

        /** Bytes of records that wait in memory for Kafka to take them; more wait to be read. */
        @WithDefault("33554432")
        long bufferBytesMax();

        /** Bytes that published rows may leave behind in the outbox's table before its files are emptied. */
        @WithDefault("1048576")
        long emptyBytesMax();

        /** Rows of the outbox that are older than this were left by somebody who stopped. */
        @WithDefault("30s")
        Duration leftAfter();

        /** How far clocks of replicas and brokers may differ. */
        @WithDefault("5m")
        Duration clockSkewMax();
    }

    /** What is hidden, after it left the tables. */
    interface Purge {
        /** How often PostgreSQL is asked to free what hidden texts, comments and names left behind in its tables, if any did. */
        @WithDefault("5m")
        Duration vacuumEvery();
    }

    /** Waiting for PostgreSQL and Kafka. */
    interface Retry {
        @WithDefault("200ms")
        Duration delay();

        @WithDefault("10s")
        Duration delayMax();
    }

    /** Texts that have settled and are packed together. */
    interface Texts {
        /** Texts that a pack has at most: 1 to 32767. */
        @WithDefault("100")
        int packTextsMax();

        /** What a pack's texts take unpacked at most, unless one alone is larger: so much is unpacked to read one. */
        @WithDefault("6815744")
        long packBytesMax();

        /** How long a page is left alone by its editors before its last texts are packed too. */
        @WithDefault("10m")
        Duration quietAfter();

        /** How often pages with texts to be packed are looked for. */
        @WithDefault("5s")
        Duration lookEvery();

        /** How long a replica that packs a page has it for itself. */
        @WithDefault("5m")
        Duration lease();

        /** How long the work rests after each step, in percent of what the step took: 100 leaves half a core at most. */
        @WithDefault("100")
        int restPercent();
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
