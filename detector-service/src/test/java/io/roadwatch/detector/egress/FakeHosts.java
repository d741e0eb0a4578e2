package io.roadwatch.detector.egress;

import io.roadwatch.foundation.net.HostPolicy;
import io.roadwatch.foundation.net.HostRefusedException;
import io.roadwatch.foundation.net.HostRefusedException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Allows this machine at 127.0.0.1 and denies it at 127.0.0.2, by address and by name; knows no other host. */
final class FakeHosts implements HostPolicy {

    static final String DENIED = "127.0.0.2";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public List<InetAddress> admit(String host) throws UnknownHostException {
        asked.add(host);
        return switch (host) {
            case "127.0.0.1", "cam.example" -> List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            case "rebinding.example" -> { // allowed at the first look only
                if (asked.stream().filter(host::equals).count() > 1) {
                    throw denied();
                }
                yield List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            }
            case "half.example" -> // nobody listens at the first address
                List.of(
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 9}),
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            case DENIED, "evil.example" -> throw denied();
            default -> throw new UnknownHostException("nobody knows this name");
        };
    }

    private static HostRefusedException denied() {
        return new HostRefusedException(Reason.NOT_ALLOWED, "this host is not allowed");
    }

    /** Every host that was asked for, in order. */
    List<String> asked() {
        return asked;
    }
}
