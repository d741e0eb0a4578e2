package io.roadwatch.foundation.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses that share their first bits, e.g. {@code 10.0.0.0/8}. An IPv4 network holds IPv4 addresses only.
 *
 * @param base its first address: the bits after the prefix are 0
 * @param prefixBits 0 to 32, or to 128 for IPv6
 */
record IpNetwork(InetAddress base, int prefixBits) {

    IpNetwork {
        byte[] bytes = base.getAddress();
        if (prefixBits < 0 || prefixBits > 8 * bytes.length) {
            throw new IllegalArgumentException("a network of this kind has a prefix of 0 to %d bits, got %d"
                    .formatted(8 * bytes.length, prefixBits));
        }
        base = addressOf(masked(bytes, prefixBits));
    }

    /** The network of one address. */
    static IpNetwork single(InetAddress address) {
        return new IpNetwork(address, 8 * address.getAddress().length);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == base.getAddress().length
                && addressOf(masked(bytes, prefixBits)).equals(base);
    }

    /** Whether every address of the other network is in this one. */
    boolean contains(IpNetwork other) {
        return other.prefixBits >= prefixBits && contains(other.base);
    }

    private static byte[] masked(byte[] address, int prefixBits) {
        byte[] masked = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            int keptBits = Math.max(0, Math.min(8, prefixBits - 8 * i));
            masked[i] = (byte) (address[i] & (0xff00 >> keptBits));
        }
        return masked;
    }

    private static InetAddress addressOf(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
