package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Progress;
import org.tributary.standalone.client.ImportWish;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.river.Distribution;
import org.tributary.standalone.terminal.Refusal;
import org.tributary.standalone.terminal.Terminal;

/** Loads the sample wiki that comes with Tributary, and waits until it can be read and searched. */
record SampleLoading(RiverClient client, Distribution distribution, Terminal terminal) {
    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    void load() throws IOException, InterruptedException {
        FeedCheckpoint started = client.importDump(wish());
        if (!new ImportWatch(client, terminal).follow(started)) {
            throw new Refusal("The sample wiki could not be read; --no-sample starts without it.");
        }
        Progress read = client.importState(started).progress();
        awaitHeld(started.wikiId().toString(), read == null ? 1 : read.pages());
    }

    private ImportWish wish() throws IOException {
        ObjectNode facts = (ObjectNode)
                EventCodec.mapper().readTree(distribution.sampleFacts().toFile());
        facts.put("file", distribution.sampleDump().toString());
        return EventCodec.mapper().treeToValue(facts, ImportWish.class);
    }

    /** Search is the mouth of the river: what it finds has been through everything else. */
    private void awaitHeld(String wikiId, long pages) throws InterruptedException {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (pagesHeld(wikiId) < pages || !client.isSearchCaughtUp()) {
            if (System.nanoTime() > deadline) {
                terminal.say("The sample wiki is still on its way; pages appear as they arrive.");
                return;
            }
            Thread.sleep(POLL);
        }
    }

    private long pagesHeld(String wikiId) {
        for (JsonNode wiki : client.wikis()) {
            if (wiki.path("wiki_id").asText().equals(wikiId)) {
                return wiki.path("pages").asLong();
            }
        }
        return 0;
    }
}
