package io.roadwatch.detector.pipeline;

/** A stream that the supervisor keeps, with the watchdog that looks after it. */
record WatchedStream(StreamPipeline pipeline, StreamWatchdog watchdog) {}
