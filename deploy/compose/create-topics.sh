#!/bin/sh
# Creates the river's topics where they are missing, with Kafka's own command.
# usage: create-topics.sh BOOTSTRAP PARTITIONS REPLICAS
set -eu
bootstrap=$1
partitions=$2
replicas=$3
bytes_max=10485760
day_ms=86400000

create() {
  topic=$1
  shift
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --create --if-not-exists --topic "$topic" \
    --partitions "$partitions" --replication-factor "$replicas" --config max.message.bytes=$bytes_max "$@"
}

create tributary.wiki --config cleanup.policy=compact
create tributary.ingest-checkpoint --config cleanup.policy=compact
create tributary.page-change --config retention.ms=$((7 * day_ms))
create tributary.article-change --config retention.ms=$((30 * day_ms))
create tributary.page-list --config retention.ms=$((7 * day_ms))
create tributary.repair-request --config retention.ms=$((7 * day_ms))
create tributary.page-change.quarantine --config retention.ms=$((28 * day_ms))
create tributary.article-change.quarantine --config retention.ms=$((28 * day_ms))
