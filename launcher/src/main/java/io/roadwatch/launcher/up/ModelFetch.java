package io.roadwatch.launcher.up;

import io.roadwatch.launcher.machine.LauncherException;
import io.roadwatch.launcher.machine.Layout;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Has the packaged detector fetch its model, with its words in this terminal. What it begins, its next start goes on with. */
final class ModelFetch {

    private static final String PROGRAM = "io.roadwatch.detector.command.Main";

    private final Layout layout;
    private final Map<String, String> settings;

    /** @param settings environment variables that name the model; may hold secrets */
    ModelFetch(Layout layout, Map<String, String> settings) {
        this.layout = layout;
        this.settings = Map.copyOf(settings);
    }

    /** @throws LauncherException if it cannot be had; why, is in the terminal */
    void run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(Layout.java(), "-cp", layout.detectorClassPath(), PROGRAM, "fetch"))
                .inheritIO();
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new LauncherException("There is no model to start with; the reason is above.");
            }
        } finally {
            process.destroy();
        }
    }
}
