package io.roadwatch.foundation.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks which addresses a name stands for. Blocks. */
@FunctionalInterface
public interface NameResolver {

    /** @return at least one address */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
