package io.roadwatch.analyzer.llm.pool;

/** How a key is chosen among those that can be asked and are of equal priority. */
public enum KeyStrategy {
    /** The one whose account has most of its quota left, then the one with fewest calls under way. */
    LEAST_LOADED,
    /** One after the other. */
    ROUND_ROBIN,
    /** In proportion to their weights. */
    WEIGHTED
}
