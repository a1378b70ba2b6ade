package org.tributary.ingest.push;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A port at which MediaWiki's own feed is received, one change a datagram. What comes while nobody listens is gone, and
 * what the wiki had to cut is unreadable: in both cases the wiki is asked.
 */
final class DatagramPort implements PushSource {
    private static final Logger LOG = Logger.getLogger(DatagramPort.class);
    private static final int DATAGRAM_BYTES_MAX = 65_535;

    private final PushAddress address;
    private final PushConfig config;
    private final Audience audience;
    private final BackOff backOff;
    private volatile boolean stopped;
    private volatile @Nullable DatagramSocket open;

    DatagramPort(PushAddress address, PushConfig config, PushMeters meters) {
        this.address = address;
        this.config = config;
        this.audience = new Audience(meters, address.feed());
        this.backOff = new BackOff(address, config);
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public @Nullable String position() {
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
        DatagramSocket socket = open;
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try (DatagramSocket socket = new DatagramSocket((SocketAddress) null)) {
                open = socket;
                receiveAll(socket);
            } catch (IOException e) {
                if (!stopped) {
                    String problem = "no datagrams can be received at " + address + ": " + e.getMessage();
                    audience.closed(problem);
                    backOff.warn(problem);
                    BackOff.sleep(backOff.next());
                }
            }
        }
    }

    private void receiveAll(DatagramSocket socket) throws IOException {
        socket.setReceiveBufferSize(config.datagramBufferBytes());
        InetSocketAddress place =
                new InetSocketAddress(address.uri().getHost(), address.uri().getPort());
        if (place.isUnresolved()) {
            throw new IOException("no host is called " + address.uri().getHost());
        }
        socket.bind(place);
        backOff.mended();
        backOff.reset();
        audience.opened(false);
        LOG.infof("datagrams are received at %s", address);
        DatagramPacket packet = new DatagramPacket(new byte[DATAGRAM_BYTES_MAX], DATAGRAM_BYTES_MAX);
        while (!stopped) {
            packet.setLength(DATAGRAM_BYTES_MAX);
            socket.receive(packet);
            hear(new String(packet.getData(), packet.getOffset(), packet.getLength(), StandardCharsets.UTF_8));
        }
    }

    /** MediaWiki puts a word of the operator's choice before the JSON, if there is one in the feed's address. */
    private void hear(String datagram) {
        int start = datagram.indexOf('{');
        if (start < 0) {
            audience.unreadable("unreadable");
        } else {
            audience.hear(datagram.substring(start), null);
        }
    }
}
