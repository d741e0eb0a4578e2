package io.roadwatch.detector.source;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it hears. */
final class RecordingListener implements StreamRegistry.Listener {

    final List<String> heard = new ArrayList<>();

    @Override
    public void wanted(DesiredStream stream) {
        heard.add("%s %s %d"
                .formatted(stream.spec().id(), stream.running() ? "running" : "stopped", stream.generation()));
    }

    @Override
    public void removed(DesiredStream stream) {
        heard.add(stream.spec().id() + " removed");
    }
}
