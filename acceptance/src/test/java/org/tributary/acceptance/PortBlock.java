package org.tributary.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Finds six ports in a row that nobody listens on. */
final class PortBlock {
    private static final int SIZE = 6;
    private static final int FIRST = 20_000;
    private static final int BELOW = 32_000;
    private static final int TRIES_MAX = 200;

    private PortBlock() {}

    /** The first of them; below the range that systems give to outgoing connections. */
    static int findFree() {
        for (int i = 0; i < TRIES_MAX; i++) {
            int first = RandomGenerator.getDefault().nextInt(FIRST, BELOW);
            if (areFree(first)) {
                return first;
            }
        }
        throw new AssertionError("no " + SIZE + " free ports in a row after " + TRIES_MAX + " tries");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + SIZE; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (!socket.isBound()) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
