package org.tributary.ingest.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;

/** Ready means: Kafka answers, and the topics that ingest writes are there. */
@Readiness
@Singleton
final class KafkaReadiness implements HealthCheck {
    private static final Set<Topic> NEEDED = EnumSet.of(
            Topic.WIKI,
            Topic.PAGE_CHANGE,
            Topic.PAGE_LIST,
            Topic.REPAIR_REQUEST,
            Topic.INGEST_CHECKPOINT,
            Topic.PAGE_CHANGE_QUARANTINE);
    private static final int WAIT_SECONDS = 3;

    private final KafkaConnection connection;
    private @Nullable Admin admin;

    KafkaReadiness(KafkaConnection connection) {
        this.connection = connection;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("kafka").withData("bootstrap_servers", connection.bootstrapServers());
        try {
            Set<String> there = admin().listTopics().names().get(WAIT_SECONDS, TimeUnit.SECONDS);
            List<String> missing = NEEDED.stream()
                    .map(Topic::topicName)
                    .filter(topic -> !there.contains(topic))
                    .toList();
            if (missing.isEmpty()) {
                return answer.up().build();
            }
            return answer.down()
                    .withData("missing_topics", missing.stream().collect(Collectors.joining(", ")))
                    .build();
        } catch (TimeoutException | ExecutionException | KafkaException e) {
            return answer.down().withData("problem", "Kafka does not answer").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer.down().withData("problem", "the service is stopping").build();
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private synchronized Admin admin() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(connection.forAdmin());
            admin = open;
        }
        return open;
    }
}
