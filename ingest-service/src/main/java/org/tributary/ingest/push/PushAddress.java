package org.tributary.ingest.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Where a push source is.
 *
 * @param uri {@code https://…} of an event stream, {@code http://…} of one on this machine, or {@code udp://host:port}
 */
public record PushAddress(URI uri) {
    private static final String UDP = "udp";
    private static final int PORT_MAX = 65_535;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none; the message is a sentence for people
     */
    public static PushAddress of(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the push source " + text + " is no address", e);
        }
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw new IllegalArgumentException("the push source " + text + " names no host");
        }
        switch (uri.getScheme()) {
            case "https" -> {
                // anywhere
            }
            case "http" -> {
                if (!isLoopback(uri.getHost())) {
                    throw new IllegalArgumentException(
                            "the push source " + text + " is not on this machine, so it must be https");
                }
            }
            case UDP -> {
                if (uri.getPort() < 1 || uri.getPort() > PORT_MAX) {
                    throw new IllegalArgumentException(
                            "the push source " + text + " must end in a port, 1 to " + PORT_MAX);
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "the push source " + text + " is neither https://… nor udp://host:port");
        }
        return new PushAddress(uri);
    }

    /** Whether datagrams are received there. */
    boolean isDatagrams() {
        return UDP.equals(uri.getScheme());
    }

    /** The name of the feed of a wiki that reads it. */
    public String feed() {
        return "push:" + (isDatagrams() ? "udp:" + uri.getPort() : String.join("+", streams()));
    }

    /** What a wiki's own record shows and this source should tell as well. */
    public Promise promise() {
        if (isDatagrams() || streams().stream().anyMatch(each -> each.endsWith("recentchange"))) {
            return Promise.ROWS;
        }
        boolean areRevisions =
                streams().stream().anyMatch(each -> each.contains("page_change") || each.endsWith("revision-create"));
        return areRevisions ? Promise.REVISIONS : Promise.NOTHING;
    }

    /** What of a wiki's record a source tells. */
    public enum Promise {
        /** Every row of recent changes. */
        ROWS,
        /** Every revision that is an edit. */
        REVISIONS,
        /** Some changes only. */
        NOTHING
    }

    private List<String> streams() {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return Arrays.asList(path.substring(path.lastIndexOf('/') + 1).split(",", -1));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
