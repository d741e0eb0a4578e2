package io.roadwatch.launcher.machine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * A port that a service is to have.
 *
 * @param owner the service, such as {@code detector}; also names the option that changes the port
 */
public record Port(String owner, String host, int number) {

    /** Why the service could not listen there. */
    public Optional<String> problem() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, number));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "Port %d, which the %s needs, is not free on %s (%s): stop what listens there, or choose another with --%s-port."
                            .formatted(number, owner, host, e.getMessage(), owner));
        }
    }

    /** A port of this machine that is free now: the wished one if it is, else any. */
    public static int freeLoopbackPort(int wished) throws IOException {
        if (new Port("", "127.0.0.1", wished).problem().isEmpty()) {
            return wished;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", 0));
            return socket.getLocalPort();
        }
    }
}
