package org.tributary.search.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * A topic as the brokers describe it.
 *
 * @param id Kafka's own, another one for a topic made anew under the same name
 */
record RiverTopic(String id, List<TopicPartition> partitions) {

    /**
     * Asks the brokers.
     *
     * @throws KafkaException if they do not answer, or do not have the topic
     */
    static RiverTopic of(Admin admin, String name, Duration wait) {
        try {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(List.of(name)).allTopicNames().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            TopicDescription topic = topics.get(name);
            if (topic == null) {
                throw new KafkaException("the brokers do not describe " + name);
            }
            List<TopicPartition> partitions = new ArrayList<>();
            topic.partitions().forEach(each -> partitions.add(new TopicPartition(name, each.partition())));
            return new RiverTopic(topic.topicId().toString(), List.copyOf(partitions));
        } catch (ExecutionException e) {
            throw new KafkaException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new KafkaException("no answer within " + wait.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
