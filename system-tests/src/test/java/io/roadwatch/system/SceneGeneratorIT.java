package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The tests of what the starter model is trained on, which are in Python as it is. Those that need torch are skipped where it is absent. */
class SceneGeneratorIT {

    private static final boolean IN_CI = "true".equals(System.getenv("CI"));
    private static final String PYTHON =
            Needs.program("/usr/bin/python3", "python3").toString();
    private static final long LONGEST_MINUTES = 5;

    @Test
    void labelsAreWhereThePixelsAre() throws IOException, InterruptedException {
        boolean there = run(List.of(PYTHON, "-c", "import cv2, numpy")).exit() == 0;
        if (IN_CI) {
            assertThat(there)
                    .as("Debian packages python3-opencv and python3-numpy")
                    .isTrue();
        }
        assumeTrue(there, "skipped: OpenCV for Python is not installed (Debian package python3-opencv)");

        Outcome tests = run(List.of(PYTHON, "-m", "unittest", "discover", "-s", "tests", "-t", "."));

        assertThat(tests.exit()).as(tests.said()).isZero();
        assertThat(tests.said()).contains("Ran ");
    }

    private record Outcome(int exit, String said) {}

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Installation.ROOT.resolve("models").toFile())
                .redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        return new Outcome(process.exitValue(), said);
    }
}
