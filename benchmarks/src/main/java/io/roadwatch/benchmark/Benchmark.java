package io.roadwatch.benchmark;

import io.roadwatch.benchmark.measure.Report;

/** One question about speed or size, answered by measuring. */
public interface Benchmark {

    /** As users call it: {@code ./roadwatch bench NAME}. */
    String name();

    /** What it answers, a sentence. */
    String question();

    /** What it takes beside {@link Options#COMMON}, each as {@code --name VALUE   what it means}; empty where there is nothing. */
    default String options() {
        return "";
    }

    /**
     * Measures; takes seconds to minutes.
     *
     * @throws Unmeasurable if something is missing without which nothing can be said
     */
    Report run(Options options);
}
