package org.tributary.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Every bound of this service, each with its unit. */
@ConfigMapping(prefix = "tributary.search")
public interface SearchConfig {

    /** Where the index is kept; relative paths start from the working directory. */
    @WithDefault("data/search")
    Path indexFolder();

    Follow follow();

    Index index();

    Query query();

    /** How the topic is read. */
    interface Follow {

        /** Changes wait no longer than this to be searchable together with others. */
        @WithDefault("PT0.25S")
        Duration batchWait();

        /** Changes applied together at most. */
        @WithDefault("500")
        int batchRecordsMax();

        /** Bytes of records applied together; one record more than this is applied alone. */
        @WithDefault("4194304")
        int batchBytesMax();

        /** Compressed bytes that a broker sends at once. */
        @WithDefault("1048576")
        int fetchBytesMax();

        /** Records taken out of the client at once; the client decompresses only these. */
        @WithDefault("10")
        int pollRecordsMax();

        /** The longest time between an applied change and the commit that keeps it. */
        @WithDefault("PT5S")
        Duration commitInterval();

        /** Records between two commits at most. */
        @WithDefault("20000")
        int commitRecordsMax();

        /** How often Kafka is asked where the topic ends. */
        @WithDefault("PT1S")
        Duration lagInterval();

        /** How often Kafka is asked whether the topic has new partitions, or is another topic. */
        @WithDefault("PT30S")
        Duration topicInterval();

        /** The wait before something that failed is tried again. */
        @WithDefault("PT2S")
        Duration retryWait();

        /** How long an answer of Kafka may take. */
        @WithDefault("PT5S")
        Duration kafkaWait();
    }

    /** How the index is kept. */
    interface Index {

        /** Memory for changes that are not yet written to a segment. */
        @WithDefault("16")
        int writeBufferMebibytes();

        /** UTF-16 units of an article's text that are searched. */
        @WithDefault("2097152")
        int textCharactersMax();

        /** Redirect titles that lend themselves to one article. */
        @WithDefault("1000")
        int redirectTitlesMax();

        /**
         * How often what was hidden is purged from the files of the index, if anything was; after a purge at least nine
         * times as long as it took passes before the next.
         */
        @WithDefault("PT1M")
        Duration purgeInterval();
    }

    /** What may be asked. */
    interface Query {

        /** UTF-16 units of a query. */
        @WithDefault("300")
        int charactersMax();

        /** Words, phrases and keywords of a query that are looked for. */
        @WithDefault("32")
        int wordsMax();

        /** Hits on a page where nothing is said. */
        @WithDefault("20")
        int limit();

        /** Hits on a page at most. */
        @WithDefault("100")
        int limitMax();

        /** UTF-16 units of a snippet, about. */
        @WithDefault("240")
        int snippetCharacters();

        /** UTF-16 units of an article's text in which a passage for the snippet is looked for. */
        @WithDefault("60000")
        int snippetScanCharacters();
    }
}
