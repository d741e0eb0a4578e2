package io.roadwatch.detector.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks which addresses a name stands for. Blocks. */
@FunctionalInterface
interface NameResolver {

    /** @return at least one address */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
