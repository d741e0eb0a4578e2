package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.FFmpegRuntime;
import io.roadwatch.detector.detect.BundledModel;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.DetectSettings;
import io.roadwatch.detector.detect.ModelFile;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.detect.ModelSource;
import io.roadwatch.detector.detect.ObjectDetector;
import io.roadwatch.detector.detect.OnnxObjectDetector;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Says whether the native libraries load on this machine, and whether a model can be used: {@code ./roadwatch doctor} runs
 * it in a JVM of its own. Prints a line for each; ends with 0 if all is well.
 */
public final class NativeCheck {

    private NativeCheck() {}

    /** @param arguments the path of a model, or {@code starter}, or nothing */
    public static void main(String[] arguments) {
        boolean well = check("FFmpeg", FFmpegRuntime::version);
        if (arguments.length > 0) {
            well &= check("ONNX Runtime and model", () -> describe(source(arguments[0])));
        } else {
            well &= check("ONNX Runtime", OnnxObjectDetector::runtimeVersion);
        }
        System.exit(well ? 0 : 1);
    }

    private static ModelSource source(String model) {
        return model.equals(BundledModel.STARTER) ? BundledModel.starter() : ModelFile.of(Path.of(model));
    }

    private static String describe(ModelSource model) {
        try (ObjectDetector detector = OnnxObjectDetector.load(model, DetectSettings.defaults())) {
            ModelInfo info = detector.model();
            return "%s, %s, %dx%d"
                    .formatted(
                            info.id(),
                            info.layout(),
                            info.input().widthPx(),
                            info.input().heightPx());
        }
    }

    private static boolean check(String subject, Callable<String> probe) {
        try {
            System.out.printf("ok       %s: %s%n", subject, probe.call());
            return true;
        } catch (DetectException e) {
            System.out.printf("missing  %s: %s%n", subject, e.getMessage());
        } catch (Exception | LinkageError e) { // a thread's root: whatever went wrong is the answer
            System.out.printf("missing  %s: %s%n", subject, e);
        }
        return false;
    }
}
