package io.roadwatch.benchmark.process;

import io.roadwatch.benchmark.machine.CpuClock;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.RunningProgram;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One start of a service, from the start of its process until it says that it is ready.
 *
 * @param seconds that passed
 * @param cpuSeconds of all its threads until then; unlike time, little moved by what else a machine does
 */
record Start(double seconds, double cpuSeconds) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(10);
    private static final String READY = "/q/health/ready";

    /** What is done with a service while it runs. */
    @FunctionalInterface
    interface Use {
        void with(RunningProgram program, int port);
    }

    /** Starts it, waits until it is ready, and ends it. */
    static Start of(PackagedService service, List<String> command, Map<String, String> settings) {
        return of(service, command, settings, (program, port) -> {});
    }

    /** As above; before it ends, it is used. */
    static Start of(PackagedService service, List<String> command, Map<String, String> settings, Use use) {
        int port = Installation.freePort();
        Map<String, String> environment = new HashMap<>(service.listening(port));
        environment.putAll(settings);
        long begun = System.nanoTime();
        try (RunningProgram program = RunningProgram.start("start-" + service.label(), command, environment)) {
            awaitOk(program, port, READY);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cpu = new CpuClock(program.handle()).seconds();
            use.with(program, port);
            return new Start(seconds, cpu);
        }
    }

    private static void awaitOk(RunningProgram program, int port, String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersOk(port, path)) {
            if (!program.handle().isAlive() || System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("the service does not become ready: " + program.log());
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
    }

    /** Asks in plain words, so that asking costs next to nothing. */
    static boolean answersOk(int port, String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            boolean ok = new String(answer.readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
            answer.skipNBytes(answer.available());
            return ok;
        } catch (IOException e) {
            return false; // not up yet
        }
    }
}
