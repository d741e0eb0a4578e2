package io.roadwatch.benchmark.fanout;

import io.roadwatch.testbed.RunningProgram;

/** A server that sends results to whoever subscribes. */
interface Side extends AutoCloseable {

    int port();

    RunningProgram program();

    /** Begins to make results, where it does not always. */
    void begin();

    /** Makes no more, so that it takes nothing from the other side's measurement. */
    void end();

    @Override
    void close();
}
