package org.tributary.servers;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.tributary.event.codec.Topic;

/** Creates the topics of the river where they are missing. */
public final class RiverTopics {
    private static final int PARTITIONS = 4;
    private static final short REPLICAS = 1;

    private RiverTopics() {}

    /**
     * Creates what is missing and leaves the rest as it is.
     *
     * @throws IOException if the brokers refuse
     */
    public static void create(Admin admin) throws IOException {
        try {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(Arrays.stream(Topic.values())
                            .filter(topic -> !existing.contains(topic.topicName()))
                            .map(RiverTopics::declare)
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IOException("Kafka refused to create the river's topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while topics were created", e);
        }
    }

    private static NewTopic declare(Topic topic) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.RECORD_BYTES_MAX));
        if (topic.retention() == null) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            settings.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(topic.retention().toMillis()));
        }
        return new NewTopic(topic.topicName(), PARTITIONS, REPLICAS).configs(settings);
    }
}
