package org.tributary.standalone.river;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.EmbeddedPostgreSql;

/** A part of the river that runs in a process of its own. */
interface Part extends AutoCloseable {

    /** Completes with how it ended, for whatever reason it did. */
    CompletableFuture<String> ended();

    @Override
    void close() throws IOException;

    /** Starts a part, and returns when it is ready for use. */
    interface Starter {
        Part start() throws IOException;
    }

    static Part of(EmbeddedPostgreSql server) {
        return new Running(server.ended(), server::close);
    }

    static Part of(EmbeddedKafka broker) {
        return new Running(broker.ended(), broker::close);
    }

    /** A part made of what is known of its end, and a way to bring it about. */
    record Running(CompletableFuture<String> ended, Stop stop) implements Part {
        /** Ends a part. */
        interface Stop {
            void stop() throws IOException;
        }

        @Override
        public void close() throws IOException {
            stop.stop();
        }
    }
}
