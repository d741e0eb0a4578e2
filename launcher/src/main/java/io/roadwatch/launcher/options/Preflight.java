package io.roadwatch.launcher.options;

import io.roadwatch.launcher.machine.Readable;
import java.util.ArrayList;
import java.util.List;

/** What can be known to be wrong before anything is built or started. */
public final class Preflight {

    static final String NO_MODEL =
            "No model: pass --model FILE (a YOLOX detector as ONNX) or set " + CommandLine.MODEL_VARIABLE + ".";

    private Preflight() {}

    /** @return sentences, each with what to do; empty when the start may be tried */
    public static List<String> problems(Options options) {
        List<String> problems = new ArrayList<>();
        options.neededPorts().forEach(port -> port.problem().ifPresent(problems::add));
        if (options.ports().detector() == options.ports().analyzer()) {
            problems.add("Detector and analyzer cannot share port %d."
                    .formatted(options.ports().detector()));
        }
        if (options.model() == null) {
            problems.add(NO_MODEL);
        } else {
            Readable.problem("model", options.model()).ifPresent(problems::add);
        }
        if (options.video() != null) {
            options.video().problem().ifPresent(problems::add);
        }
        return problems;
    }
}
