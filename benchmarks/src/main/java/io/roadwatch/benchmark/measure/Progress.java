package io.roadwatch.benchmark.measure;

/** Told what is being measured while it is; a benchmark takes minutes. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
