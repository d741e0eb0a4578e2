package io.roadwatch.benchmark.live;

import java.nio.file.Path;

/** A clip that the detector itself plays at its own speed, again and again. */
record PacedFiles(Path clip) implements Cameras {

    @Override
    public String url(int number) {
        return clip.toString();
    }

    @Override
    public String kind() {
        return "files at their own speed";
    }

    @Override
    public double cpuSeconds() {
        return 0;
    }

    @Override
    public void close() {
        // nothing of its own runs
    }
}
