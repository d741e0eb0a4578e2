package io.roadwatch.foundation.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Says which hosts may be connected to. Asked when an address is declared and again right before every connection, because
 * what a name stands for may change in between. Safe for use by many threads.
 */
public interface HostPolicy {

    /**
     * Resolves a host and checks its name and every address that it stands for. Blocks for the DNS.
     *
     * @param host a name, or an address; IPv6 with or without brackets
     * @return the addresses, at least one, any of which may be connected to
     * @throws HostRefusedException when the name or any of its addresses is not allowed
     * @throws UnknownHostException when the name is not known
     */
    List<InetAddress> admit(String host) throws UnknownHostException;
}
