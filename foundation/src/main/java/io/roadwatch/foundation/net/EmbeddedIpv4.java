package io.roadwatch.foundation.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the IPv4 addresses that an IPv6 address stands for: a router or the kernel turns one into the other, so that whoever
 * may not connect to the IPv4 address must not get there by its IPv6 spelling either. Java itself undoes {@code ::ffff:a.b.c.d}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6052">RFC 6052</a>, RFC 8215, 3056, 4380, 5214, 2765
 */
final class EmbeddedIpv4 {

    private static final IpNetwork NAT64 = network("64:ff9b::", 96);
    private static final IpNetwork NAT64_LOCAL = network("64:ff9b:1::", 48);
    private static final IpNetwork COMPATIBLE = network("::", 96);
    private static final IpNetwork TRANSLATED = network("::ffff:0:0:0", 96);
    private static final IpNetwork SIX_TO_FOUR = network("2002::", 16);
    private static final IpNetwork TEREDO = network("2001::", 32);
    private static final InetAddress LOOPBACK = IpLiteral.parse("::1").orElseThrow();

    private EmbeddedIpv4() {}

    /** None for an IPv4 address, and for an IPv6 address that embeds none. */
    static List<InetAddress> of(InetAddress address) {
        if (!(address instanceof Inet6Address) || address.equals(LOOPBACK)) {
            return List.of();
        }
        byte[] bytes = address.getAddress();
        List<InetAddress> found = new ArrayList<>();
        if (NAT64.contains(address) || COMPATIBLE.contains(address) || TRANSLATED.contains(address)) {
            found.add(ipv4(bytes, 12));
        }
        if (NAT64_LOCAL.contains(address)) { // RFC 6052 puts the address around byte 8, or at the end
            found.add(ipv4(bytes, 12));
            found.add(ipv4(new byte[] {bytes[6], bytes[7], bytes[9], bytes[10]}, 0));
            found.add(ipv4(new byte[] {bytes[7], bytes[9], bytes[10], bytes[11]}, 0));
            found.add(ipv4(bytes, 9));
        }
        if (SIX_TO_FOUR.contains(address)) {
            found.add(ipv4(bytes, 2));
        }
        if (TEREDO.contains(address)) {
            found.add(ipv4(bytes, 4));
            found.add(ipv4(inverted(bytes), 12));
        }
        if (isIsatap(bytes)) {
            found.add(ipv4(bytes, 12));
        }
        return found;
    }

    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    private static InetAddress ipv4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an IPv4 address has 4 bytes", e);
        }
    }

    private static IpNetwork network(String base, int prefixBits) {
        return new IpNetwork(IpLiteral.parse(base).orElseThrow(), prefixBits);
    }
}
