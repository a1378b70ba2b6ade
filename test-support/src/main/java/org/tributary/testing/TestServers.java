package org.tributary.testing;

/** A PostgreSQL and a Kafka that live as long as a test run. */
interface TestServers extends AutoCloseable {

    String jdbcUrl();

    String databaseUser();

    String databasePassword();

    String bootstrapServers();

    @Override
    void close();
}
