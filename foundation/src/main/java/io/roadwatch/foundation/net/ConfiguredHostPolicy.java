package io.roadwatch.foundation.net;

import io.roadwatch.foundation.net.HostRefusedException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Allows what the configuration allows. A denial wins; without an allow list everything is allowed that is not denied; an
 * allowed name is allowed wherever it leads, except to denied addresses. An IPv6 address is denied with the IPv4 address in it.
 */
public final class ConfiguredHostPolicy implements HostPolicy {

    private final String key;
    private final NameResolver resolver;
    private final List<HostRule> allowed;
    private final List<HostRule> denied;
    private final ReservedHosts reserved;

    /**
     * Asks the resolver of the system.
     *
     * @param key where the lists are configured, for the sentence that says no
     */
    public ConfiguredHostPolicy(String key, HostLists lists) {
        this(key, lists, name -> List.of(InetAddress.getAllByName(name)));
    }

    public ConfiguredHostPolicy(String key, HostLists lists, NameResolver resolver) {
        this.key = key;
        this.resolver = resolver;
        this.allowed = rules(lists.allow());
        this.denied = rules(lists.deny());
        this.reserved = new ReservedHosts(allowed);
    }

    private static List<HostRule> rules(Optional<List<HostEntry>> entries) {
        return entries.orElse(List.of()).stream().map(HostEntry::rule).toList();
    }

    @Override
    public List<InetAddress> admit(String host) throws UnknownHostException {
        HostName name = HostName.of(host);
        if (name.address().isEmpty() && denies(name.text())) {
            throw refused();
        }
        boolean allowedByName = allowed.isEmpty() || allowed.stream().anyMatch(rule -> rule.names(name.text()));
        if (!allowedByName && allowed.stream().noneMatch(HostRule.Network.class::isInstance)) {
            throw refused(); // no address could help, so nobody is asked about a name that someone made up
        }
        List<InetAddress> addresses = addressesOf(name);
        for (InetAddress address : addresses) {
            if (denies(address) || !(allowedByName || allows(address))) {
                throw refused();
            }
        }
        return addresses;
    }

    private List<InetAddress> addressesOf(HostName name) throws UnknownHostException {
        if (name.address().isPresent()) {
            return List.of(name.address().get());
        }
        List<InetAddress> addresses = List.copyOf(resolver.resolve(name.text()));
        if (addresses.isEmpty()) {
            throw new UnknownHostException("the name stands for no address");
        }
        return addresses;
    }

    private boolean denies(String name) {
        return reserved.deny(name) || denied.stream().anyMatch(rule -> rule.names(name));
    }

    private boolean denies(InetAddress address) {
        return Stream.concat(Stream.of(address), EmbeddedIpv4.of(address).stream())
                .anyMatch(each -> reserved.deny(each) || denied.stream().anyMatch(rule -> rule.holds(each)));
    }

    private boolean allows(InetAddress address) {
        return allowed.stream().anyMatch(rule -> rule.holds(address));
    }

    private HostRefusedException refused() {
        return new HostRefusedException(
                Reason.NOT_ALLOWED,
                "The host of the address, or an address that it stands for, may not be connected to (%s)."
                        .formatted(key));
    }
}
