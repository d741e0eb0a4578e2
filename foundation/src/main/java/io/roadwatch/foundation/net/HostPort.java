package io.roadwatch.foundation.net;

import io.roadwatch.foundation.net.HostRefusedException.Reason;
import java.net.InetAddress;

/**
 * Where a connection goes to.
 *
 * @param host in the spelling in which it is compared: lower-case ASCII name, or address; IPv6 in brackets
 * @param port 1 to 65535, or -1 where none is named
 */
public record HostPort(String host, int port) {

    public HostPort {
        if (host.isEmpty() || port == 0 || port < -1 || port > 65_535) {
            throw new IllegalArgumentException("no place to connect to: port " + port);
        }
    }

    /**
     * Reads {@code host}, {@code host:port} or {@code [IPv6]:port}.
     *
     * @throws HostRefusedException when it is malformed; the message does not repeat it
     */
    public static HostPort parse(String text) {
        int colon = text.startsWith("[") ? text.indexOf(':', Math.max(0, text.indexOf(']'))) : text.indexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        if (host.isEmpty()) {
            throw new HostRefusedException(Reason.MALFORMED, "The address needs a host.");
        }
        return new HostPort(HostName.of(host).inAddress(), colon < 0 ? -1 : port(text.substring(colon + 1)));
    }

    /**
     * An address that is connected to instead of a name.
     *
     * @param port 1 to 65535, or -1 where none is named
     */
    public static HostPort of(InetAddress address, int port) {
        return new HostPort(
                HostName.of(address.getHostAddress().replaceFirst("%.*$", "")).inAddress(), port);
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new HostRefusedException(
                Reason.MALFORMED,
                "The port of the address must be a number from 1 to 65535; a : or / in a password is written %3A or %2F.");
    }

    @Override
    public String toString() {
        return port < 0 ? host : host + ":" + port;
    }
}
