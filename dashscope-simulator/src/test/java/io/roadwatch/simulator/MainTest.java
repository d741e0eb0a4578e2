package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The process as a person starts it. */
class MainTest {

    @Test
    void runningSimulatorSaysThatItIsOneAndEndsOnSigterm() throws Exception {
        Process process = start("--port", "0", "--latency", "0ms");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine())
                    .startsWith("DashScope SIMULATOR (a stand-in, not the vendor")
                    .contains("http://127.0.0.1:")
                    .endsWith("latency=0ms");

            process.destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void takenPortIsOneSentenceAndExitCode1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Process process = start("--port", port);

            assertThat(error(process))
                    .isEqualTo("The simulator cannot start: port %s of 127.0.0.1 is taken or not ours to bind.%n"
                            .formatted(port));
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void wrongCommandLineIsExplainedAndExitCode2() throws Exception {
        Process process = start("--port", "many");

        assertThat(error(process))
                .startsWith("--port must be a whole number, got 'many'")
                .contains("Usage:");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static String error(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
