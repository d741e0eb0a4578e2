package io.roadwatch.foundation.net;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where nobody is visited, but things worth attacking live: what a cloud tells its machines about themselves, keys included, is
 * served at link-local and a few other well-known addresses. Denied unless the configuration names such an address, or a network
 * within such a range, itself: {@code 0.0.0.0/0} names none.
 */
final class ReservedHosts {

    /** A metadata address stands beside the range it is in: naming the range does not open it. */
    private static final List<IpNetwork> NETWORKS = Stream.of(
                    "0.0.0.0/8", // this host
                    "169.254.0.0/16", // link-local
                    "169.254.169.254/32", // metadata: AWS, Azure, Google, OpenStack and most others
                    "169.254.170.2/32", // credentials of AWS containers
                    "169.254.170.23/32", // credentials of AWS EKS pods
                    "169.254.0.23/32", // metadata: Tencent
                    "100.100.100.200/32", // metadata: Alibaba
                    "192.0.0.192/32", // metadata: Oracle
                    "168.63.129.16/32", // platform: Azure
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "::/128", // unspecified
                    "fe80::/10", // link-local
                    "ff00::/8", // multicast
                    "fd00:ec2::254/128", // metadata: AWS
                    "fd00:ec2::23/128", // credentials of AWS EKS pods
                    "fd20:ce::254/128", // metadata: Google
                    "fd00:c1::a9fe:a9fe/128", // metadata: Oracle
                    "fd00:42::42/128") // metadata: Scaleway
            .map(HostRule::parse)
            .map(rule -> ((HostRule.Network) rule).network())
            .toList();

    private static final List<String> NAMES = List.of(
            "metadata",
            "metadata.google.internal",
            "metadata.goog",
            "instance-data",
            "instance-data.ec2.internal",
            "metadata.tencentyun.com",
            "metadata.platformequinix.com");

    private final List<IpNetwork> opened;
    private final List<String> openedNames;

    /** @param allowed entries that may open a reserved host by naming it */
    ReservedHosts(Collection<HostRule> allowed) {
        this.opened = allowed.stream().flatMap(ReservedHosts::network).toList();
        this.openedNames = NAMES.stream()
                .filter(name -> allowed.contains(new HostRule.Name(name)))
                .toList();
    }

    private static Stream<IpNetwork> network(HostRule rule) {
        return rule instanceof HostRule.Network of ? Stream.of(of.network()) : Stream.empty();
    }

    boolean deny(String name) {
        return NAMES.contains(name) && !openedNames.contains(name);
    }

    boolean deny(InetAddress address) {
        return NETWORKS.stream()
                .filter(reserved -> reserved.contains(address))
                .anyMatch(reserved -> !isOpened(reserved, address));
    }

    private boolean isOpened(IpNetwork reserved, InetAddress address) {
        Optional<IpNetwork> entry = opened.stream()
                .filter(network -> reserved.contains(network) && network.contains(address))
                .findAny();
        return entry.isPresent();
    }
}
