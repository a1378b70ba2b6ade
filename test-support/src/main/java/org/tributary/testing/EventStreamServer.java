package org.tributary.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A server of an event stream as Wikimedia's is: it keeps what it told and goes on after the id that a client names. It
 * refuses, ends, cuts and stalls on request.
 */
public final class EventStreamServer implements AutoCloseable {
    private static final String PATH = "/v2/stream/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Block> blocks = new ArrayList<>();
    private final Queue<Fate> fates = new ConcurrentLinkedQueue<>();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private boolean isEnding;

    /** A server on a free port of the loopback address. */
    public EventStreamServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(PATH, this::serve);
        server.start();
    }

    /** What becomes of one connection. */
    public sealed interface Fate {
        /** It is refused. */
        record Refused(int status, Map<String, String> headers) implements Fate {}

        /** It breaks off after so many bytes. */
        record CutAfter(int bytes) implements Fate {}

        /** It ends in order after what there is to tell. */
        record Ended() implements Fate {}

        /** It is opened, and nothing is ever sent. */
        record Stalled() implements Fate {}
    }

    private record Block(String id, String text) {}

    /** The address of some streams, with commas between. */
    public String address(String streams) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH + streams;
    }

    /** Tells an event, to those who are connected and those who come later. */
    public synchronized void tell(String id, String json) {
        tellRaw(id, "event: message\nid: " + id + "\ndata: " + json + "\n\n");
    }

    /** Tells bytes as they are; whoever has seen this id gets what comes after them. */
    public synchronized void tellRaw(String id, String text) {
        blocks.add(new Block(id, text));
        notifyAll();
    }

    /** The next connections meet these fates, one each. */
    public void await(Fate... next) {
        fates.addAll(Arrays.asList(next));
    }

    /** The headers of every request so far, names in lower case. */
    public List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        synchronized (this) {
            isEnding = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        requests.add(headers);
        Fate fate = fates.poll();
        if (fate instanceof Fate.Refused(int status, Map<String, String> more)) {
            more.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            stream(out, after(headers.get("last-event-id")), fate);
        } catch (CutException e) {
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(OutputStream out, int from, @Nullable Fate fate) throws IOException, InterruptedException {
        int left = fate instanceof Fate.CutAfter(int bytes) ? bytes : Integer.MAX_VALUE;
        int next = from;
        byte[] sending = ":ok\n\n".getBytes(StandardCharsets.UTF_8);
        while (sending.length > 0) {
            int length = Math.min(left, sending.length);
            out.write(sending, 0, length);
            out.flush();
            left -= length;
            if (left == 0) {
                throw new CutException();
            }
            if (fate instanceof Fate.Stalled) {
                awaitEnd();
                return;
            }
            sending = next(next++, fate instanceof Fate.Ended);
        }
    }

    private synchronized void awaitEnd() throws InterruptedException {
        while (!isEnding) {
            wait();
        }
    }

    private synchronized byte[] next(int number, boolean isEndedThen) throws InterruptedException {
        while (number >= blocks.size() && !isEnding && !isEndedThen) {
            wait();
        }
        return number < blocks.size() ? blocks.get(number).text.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    private synchronized int after(@Nullable String lastId) {
        if (lastId == null) {
            return 0;
        }
        for (int number = blocks.size(); number > 0; number--) {
            if (blocks.get(number - 1).id.equals(lastId)) {
                return number;
            }
        }
        return blocks.size();
    }

    /** The connection is to be cut here. */
    private static final class CutException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
