package org.tributary.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends the same bytes to whoever connects, whether they are HTTP or not, and counts the connections. */
public final class RawServer implements AutoCloseable {
    private static final int REQUEST_BYTES_MAX = 16 * 1024;

    private final ServerSocket socket;
    private final byte[] answer;
    private final AtomicInteger connections = new AtomicInteger();

    /** A server with an answer, on plain TCP. */
    public RawServer(String answer) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /** A server on a socket that is given, such as one that speaks TLS. */
    public RawServer(ServerSocket socket, String answer) {
        this.socket = socket;
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many connected so far. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                connections.incrementAndGet();
                InputStream in = client.getInputStream();
                in.readNBytes(1);
                in.read(new byte[REQUEST_BYTES_MAX]);
                client.getOutputStream().write(answer);
                client.getOutputStream().flush();
            } catch (IOException e) {
                // whoever it was has gone, as is the point of some tests
            }
        }
    }
}
