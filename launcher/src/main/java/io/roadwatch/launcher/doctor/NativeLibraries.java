package io.roadwatch.launcher.doctor;

import io.roadwatch.launcher.machine.LauncherException;
import io.roadwatch.launcher.machine.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether FFmpeg and ONNX Runtime load. Asked of a class of the packaged detector, in a process of its own: a native library
 * that does not fit this machine may take its process with it.
 */
final class NativeLibraries {

    private static final String CHECK = "io.roadwatch.detector.pipeline.NativeCheck";
    private static final int LIMIT_SECONDS = 60;

    private final Layout layout;

    NativeLibraries(Layout layout) {
        this.layout = layout;
    }

    /** Whether they can be asked. */
    boolean built() {
        return Files.isDirectory(layout.detectorApp());
    }

    /** @param model that is to be tried too: the path of a file, or {@code starter} */
    List<Finding> findings(Optional<String> model) {
        if (!built()) {
            return List.of(
                    Finding.unknown("native libraries: known after the build; run ./mvnw package and ask again"));
        }
        try {
            return ask(model);
        } catch (IOException | UncheckedIOException e) {
            throw new LauncherException("The native libraries cannot be checked: " + e.getMessage(), e);
        }
    }

    private List<Finding> ask(Optional<String> model) throws IOException {
        Path output = Files.createTempFile("roadwatch-native", ".txt");
        try {
            Process process = new ProcessBuilder(command(model))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = ended(process);
            List<String> lines =
                    Files.readString(output, StandardCharsets.UTF_8).lines().toList();
            return ended
                    ? read(lines, process.exitValue())
                    : List.of(Finding.missing("native libraries: no answer in time"));
        } finally {
            Files.delete(output);
        }
    }

    private List<String> command(Optional<String> model) {
        List<String> command = new ArrayList<>(List.of(Layout.java(), "-cp", layout.detectorClassPath(), CHECK));
        model.ifPresent(command::add);
        return command;
    }

    private static boolean ended(Process process) {
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    /** Lines that begin with {@code ok} or {@code missing} are findings; a check that fails without one is a finding too. */
    static List<Finding> read(List<String> lines, int exitCode) {
        List<Finding> findings = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("ok ")) {
                findings.add(Finding.ok(line.substring(3).strip()));
            } else if (line.startsWith("missing ")) {
                findings.add(Finding.missing(line.substring(8).strip()));
            }
        }
        if (exitCode != 0 && findings.stream().noneMatch(Finding::isMissing)) {
            String lastLine = lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1);
            findings.add(
                    Finding.missing("native libraries: the check ended with code %d%s".formatted(exitCode, lastLine)));
        }
        return findings;
    }
}
