package io.roadwatch.foundation.net;

/** One entry of a configured list of hosts. A mistake in it stops the start with a sentence. */
public record HostEntry(HostRule rule) {

    /** Called by the configuration. */
    public static HostEntry of(String entry) {
        return new HostEntry(HostRule.parse(entry));
    }
}
