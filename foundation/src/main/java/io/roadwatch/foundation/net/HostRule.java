package io.roadwatch.foundation.net;

import java.net.InetAddress;
import java.util.Optional;

/** One entry of a list of hosts: a name, all names below a domain, an address or a network. */
public sealed interface HostRule {

    /** One host by its name. */
    record Name(String name) implements HostRule {}

    /** @param suffix with its dot, e.g. {@code .cameras.example}: the names below the domain, not the domain itself */
    record Below(String suffix) implements HostRule {}

    /** Whatever lies in the network; a single address is a network of one. */
    record Network(IpNetwork network) implements HostRule {}

    default boolean names(String host) {
        if (this instanceof Name rule) {
            return rule.name.equals(host);
        }
        return this instanceof Below rule && host.endsWith(rule.suffix) && host.length() > rule.suffix.length();
    }

    default boolean holds(InetAddress address) {
        return this instanceof Network rule && rule.network.contains(address);
    }

    /** @throws IllegalArgumentException with a sentence for whoever wrote the entry */
    static HostRule parse(String entry) {
        String text = entry.strip();
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new Network(network(text, slash));
        }
        try {
            if (text.startsWith("*.")) {
                HostName domain = HostName.of(text.substring(2));
                if (domain.address().isPresent()) {
                    throw refused(entry);
                }
                return new Below("." + domain.text());
            }
            HostName host = HostName.of(text);
            Optional<HostRule> single = host.address().map(address -> new Network(IpNetwork.single(address)));
            return single.orElseGet(() -> new Name(host.text()));
        } catch (HostRefusedException e) {
            throw refused(entry);
        }
    }

    private static IpNetwork network(String text, int slash) {
        InetAddress base = IpLiteral.parse(text.substring(0, slash)).orElseThrow(() -> refused(text));
        IpNetwork network;
        try {
            network = new IpNetwork(base, Integer.parseInt(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) { // also NumberFormatException
            throw refused(text);
        }
        if (!network.base().equals(base)) {
            throw new IllegalArgumentException("'%s' has bits after its prefix; the network is %s/%d"
                    .formatted(text, network.base().getHostAddress(), network.prefixBits()));
        }
        return network;
    }

    private static IllegalArgumentException refused(String entry) {
        return new IllegalArgumentException(
                "'%s' is no host name, no *.domain, no address and no network such as 10.0.0.0/8 or fd00::/8"
                        .formatted(entry));
    }
}
