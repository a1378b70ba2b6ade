package org.tributary.article.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses belong to the public internet, by IANA's registries of special-purpose addresses. */
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3),
            new Block("2001::", 23),
            new Block("2001:db8::", 32),
            new Block("3fff::", 20));
    private static final Block GLOBAL = new Block("2000::", 3);
    /** Behind these an address of the old kind is reached. */
    private static final Block SIX_TO_FOUR = new Block("2002::", 16);

    private static final Block TRANSLATED = new Block("64:ff9b::", 96);

    private PublicAddresses() {}

    /** Whether anybody anywhere would reach the same machine there. */
    static boolean isPublic(InetAddress address) {
        if (TRANSLATED.has(address)) {
            return isPublic(inside(address, 12));
        }
        if (SIX_TO_FOUR.has(address)) {
            return isPublic(inside(address, 2));
        }
        return NOT_PUBLIC.stream().noneMatch(block -> block.has(address))
                && (address instanceof Inet4Address || GLOBAL.has(address));
    }

    private static InetAddress inside(InetAddress address, int from) {
        return of(Arrays.copyOfRange(address.getAddress(), from, from + 4));
    }

    private static InetAddress of(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("these are no octets of an address", e);
        }
    }

    /** Addresses that begin alike. */
    private record Block(InetAddress start, int bits) {
        Block(String literal, int bits) {
            this(InetAddress.ofLiteral(literal), bits);
        }

        boolean has(InetAddress address) {
            byte[] octets = start.getAddress();
            byte[] other = address.getAddress();
            if (other.length != octets.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((octets[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
