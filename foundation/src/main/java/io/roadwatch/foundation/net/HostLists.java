package io.roadwatch.foundation.net;

import java.util.List;
import java.util.Optional;

/**
 * Hosts that are named in a configuration. Entries are names, {@code *.domain}, addresses, or networks such as
 * {@code 10.0.0.0/8} and {@code fd00::/8}.
 */
public interface HostLists {

    /**
     * Hosts that may be connected to: names, {@code *.domain}, addresses, networks, e.g. {@code *.cams.example,10.0.0.0/8}; all
     * that are not denied where this is empty. An entry also opens a reserved address (link-local, metadata of clouds,
     * multicast) if it names the address itself or a network within the reserved range. See docs/security.md.
     */
    Optional<List<HostEntry>> allow();

    /** Hosts that may not be connected to, e.g. {@code 10.9.0.0/16}, whatever else is configured. */
    Optional<List<HostEntry>> deny();
}
