package io.roadwatch.detector.source;

import io.roadwatch.foundation.net.HostPort;
import java.net.InetAddress;
import java.nio.file.Path;

/**
 * Where a stream comes from. It may carry a password, so {@link #toString()} and {@link #masked()} hide the user-info and the
 * query; only {@link #location()} has them, for FFmpeg alone.
 */
public sealed interface StreamAddress {

    /** What FFmpeg opens. Never for logs, metrics or answers. */
    String location();

    /** The address without user-info and query values, for people. */
    String masked();

    /** Whether the source is live: it has no end of its own, so every end is a failure. */
    boolean live();

    /** The same address without user and password. */
    default StreamAddress withoutUser() {
        return this;
    }

    /**
     * Takes over user and password of another address with the same scheme, host and port, and nothing from any other one: a
     * password must not travel to an address that somebody names later. An address that has a user of its own keeps that.
     */
    default StreamAddress withUserOf(StreamAddress other) {
        return this;
    }

    /**
     * A camera or file reached over the network.
     *
     * @param location in one spelling: the scheme and the host in lower case, user and password percent-encoded
     */
    record Network(String scheme, String location, Transport transport) implements StreamAddress {

        public Network {
            NetworkLocation parts = partsOf(location);
            if (!parts.scheme().label().equals(scheme)) {
                throw new IllegalArgumentException("the location is not of the scheme " + scheme);
            }
            location = parts.text();
        }

        /** Name or address of the host; IPv6 in brackets. */
        public String host() {
            return partsOf(location).hostPort().host();
        }

        /** The port, 1 to 65535: that of the scheme where the address names none. */
        public int port() {
            return partsOf(location).port();
        }

        /**
         * {@link #location()} with an address in the place of the host's name, so that FFmpeg connects to what was checked and
         * does not look the name up again. The host sees the address instead of its name.
         */
        public String locationAt(InetAddress checked) {
            NetworkLocation parts = partsOf(location);
            return parts.at(HostPort.of(checked, parts.hostPort().port())).text();
        }

        @Override
        public StreamAddress withoutUser() {
            return of(partsOf(location).withUserInfo(""));
        }

        @Override
        public StreamAddress withUserOf(StreamAddress other) {
            NetworkLocation parts = partsOf(location);
            if (!(other instanceof Network network) || !parts.userInfo().isEmpty()) {
                return this;
            }
            NetworkLocation known = partsOf(network.location);
            return parts.samePlaceAs(known) ? of(parts.withUserInfo(known.userInfo())) : this;
        }

        private Network of(NetworkLocation parts) {
            return new Network(scheme, parts.text(), transport);
        }

        @Override
        public String masked() {
            return partsOf(location).masked();
        }

        @Override
        public boolean live() {
            return scheme.startsWith("rtsp");
        }

        @Override
        public String toString() {
            return masked();
        }

        private static NetworkLocation partsOf(String location) {
            try {
                return AddressReader.network(location);
            } catch (StreamRefusedException e) {
                throw new IllegalArgumentException(e.reason(), e);
            }
        }
    }

    /** A file of this machine. */
    record LocalFile(Path path) implements StreamAddress {

        public LocalFile {
            path = path.toAbsolutePath().normalize();
        }

        @Override
        public String location() {
            return path.toString();
        }

        @Override
        public String masked() {
            return path.toString();
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /**
     * Reads what a user typed: {@code rtsp://}, {@code rtsps://}, {@code http://}, {@code https://}, {@code file:} or a path.
     * Whether it may be opened, {@link StreamPolicy} says.
     *
     * @throws IllegalArgumentException with a sentence for the user that does not repeat the address
     */
    static StreamAddress parse(String typed) {
        try {
            return AddressReader.read(TypedAddress.of(typed));
        } catch (StreamRefusedException e) {
            throw new IllegalArgumentException(e.reason(), e);
        }
    }
}
