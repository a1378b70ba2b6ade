package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A subscriber to article changes whose connection is cut after every few events, and who goes on from the last id it
 * saw, as a browser's event source does.
 */
final class CutSubscriber implements AutoCloseable {
    private final URI stream;
    private final int eventsPerConnection;
    private final List<JsonNode> changes = new ArrayList<>();
    private final Thread thread;
    private volatile boolean isClosed;
    private volatile HttpClient client = HttpClient.newHttpClient();
    private String lastId = "";
    private int connections;

    /** Subscribes to everything there is and will be. */
    CutSubscriber(String address, int eventsPerConnection) {
        this.stream = URI.create(address + "/v2/stream/tributary.article_change.v1?since=2000-01-01T00:00:00Z");
        this.eventsPerConnection = eventsPerConnection;
        this.thread = Thread.ofPlatform().name("subscriber").start(this::readForEver);
    }

    synchronized List<JsonNode> changes() {
        return List.copyOf(changes);
    }

    synchronized int connections() {
        return connections;
    }

    @Override
    public void close() {
        isClosed = true;
        client.shutdownNow();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readForEver() {
        while (!isClosed) {
            try (HttpClient connection =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                client = connection;
                read(connection);
                connection.shutdownNow();
            } catch (IOException | UncheckedIOException e) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(HttpClient connection) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer = connection.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        synchronized (this) {
            connections++;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            int events = 0;
            String id = lastId;
            String data = "";
            for (String line = lines.readLine(); line != null && !isClosed; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    take(id, data);
                    data = "";
                    events++;
                    if (events == eventsPerConnection) {
                        return;
                    }
                }
            }
        }
    }

    private synchronized void take(String id, String data) {
        lastId = id;
        changes.add(Wire.tree(data));
    }

    private void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            isClosed = true;
        }
    }
}
