package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamAddress.LocalFile;
import io.roadwatch.detector.source.StreamAddress.Network;
import io.roadwatch.foundation.net.HostPolicy;
import io.roadwatch.foundation.net.HostRefusedException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * What FFmpeg may open for an address, after its host was looked up and admitted. For RTSP the name is replaced by the
 * addresses it stands for, so that what is connected to is what was admitted, and so that FFmpeg looks up nothing, which
 * could not be interrupted.
 */
final class AdmittedLocations {

    private static final Pattern NUMERIC = Pattern.compile(".*:.*|[0-9.]+");
    private static final int MOST_ADDRESSES = 4;
    private static final long POLL_MILLIS = 50;

    private AdmittedLocations() {}

    /**
     * Blocks for the DNS, within the limit of the interrupt.
     *
     * @return at least one, to be tried in this order
     * @throws DecodeException when nothing may or can be opened
     */
    static List<String> of(StreamAddress address, HostPolicy hosts, ReadInterrupt interrupt) {
        if (address instanceof LocalFile file) {
            return List.of(readable(file.path()).toString());
        }
        Network network = (Network) address;
        String host = network.host();
        List<InetAddress> admitted =
                NUMERIC.matcher(host).matches() ? admit(hosts, host) : lookUp(hosts, host, interrupt);
        if (!network.live()) {
            return List.of(network.location()); // HTTP servers and proxies need the name
        }
        return admitted.stream().limit(MOST_ADDRESSES).map(network::locationAt).toList();
    }

    /** Opening a pipe would block for ever, and a device could do worse. */
    private static Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new DecodeException(FaultCode.FILE_UNREADABLE, "the file is missing or cannot be read");
        }
        return file;
    }

    private static List<InetAddress> admit(HostPolicy hosts, String host) {
        try {
            return hosts.admit(host);
        } catch (UnknownHostException e) {
            throw new DecodeException(FaultCode.HOST_UNKNOWN, "the name of the host is not known");
        } catch (HostRefusedException e) {
            throw refused(host, e);
        }
    }

    /** What a name stands for may change again; it was allowed when the source was declared. */
    private static DecodeException refused(String host, HostRefusedException why) {
        return NUMERIC.matcher(host).matches()
                ? new DecodeException(FaultCode.ADDRESS_REFUSED, why.sentence())
                : new DecodeException(
                        FaultCode.UNREACHABLE, "the name of the host now stands for an address that is not allowed");
    }

    /** On a thread of its own, because a look-up cannot be interrupted; one that is given up ends with the resolver's patience. */
    private static List<InetAddress> lookUp(HostPolicy hosts, String host, ReadInterrupt interrupt) {
        FutureTask<List<InetAddress>> lookUp = new FutureTask<>(() -> admit(hosts, host));
        Thread thread = new Thread(lookUp, "host-lookup");
        thread.setDaemon(true);
        thread.start();
        while (!interrupt.mustStop()) {
            try {
                return lookUp.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException ours) {
                    throw ours;
                }
                throw new IllegalStateException("looking a host up failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DecodeException(FaultCode.CONNECTION_LOST, "opening was given up");
            }
        }
        throw SourceFault.tripped(interrupt.trip(), FaultCode.HOST_UNKNOWN);
    }
}
