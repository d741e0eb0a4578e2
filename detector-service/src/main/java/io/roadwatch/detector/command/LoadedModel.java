package io.roadwatch.detector.command;

import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.detect.ObjectDetector;
import java.util.List;

/** A model that reports all of its classes, and how it was asked for. Owns native memory; close it. */
record LoadedModel(ObjectDetector detector, DetectConfig config) implements AutoCloseable {

    ModelInfo info() {
        return detector.model();
    }

    /** Names of its classes, each once, in the order of their numbers. */
    List<String> classes() {
        return info().classes();
    }

    /** For people: {@code yolox_nano (yolox, 416x416, cpu)}. */
    String inWords() {
        ModelInfo info = info();
        return "%s (%s, %dx%d, %s, %d classes, sha256 %s)"
                .formatted(
                        info.id(),
                        info.layout(),
                        info.input().widthPx(),
                        info.input().heightPx(),
                        info.provider(),
                        info.modelClasses(),
                        info.sha256());
    }

    @Override
    public void close() {
        detector.close();
    }
}
