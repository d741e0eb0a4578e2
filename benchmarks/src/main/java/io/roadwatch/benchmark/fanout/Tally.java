package io.roadwatch.benchmark.fanout;

/**
 * What subscribers received.
 *
 * @param messages results
 * @param bytes of their texts
 * @param missed results between those that came, by their numbers
 */
record Tally(long messages, long bytes, long missed) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(messages + other.messages, bytes + other.bytes, missed + other.missed);
    }
}
