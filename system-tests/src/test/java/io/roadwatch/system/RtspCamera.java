package io.roadwatch.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A real RTSP server that plays clips; see {@code rtsp_camera.py}. */
final class RtspCamera implements AutoCloseable {

    private final RunningProgram program;
    private final int port;

    private RtspCamera(RunningProgram program, int port) {
        this.program = program;
        this.port = port;
    }

    /** @param clips what is played; {@link #changeClip} goes to the next */
    static RtspCamera playing(int port, Path... clips) {
        return start(port, List.of(), clips);
    }

    /** @param method {@code basic} or {@code digest} */
    static RtspCamera guarded(int port, String method, String user, String password, Path clip) {
        return start(port, List.of("--auth", method, "--user", user, "--password", password), clip);
    }

    /** Several cameras at {@code /main}, {@code /main2} ... */
    static RtspCamera several(int port, int count, Path clip) {
        return start(port, List.of("--mounts", Integer.toString(count)), clip);
    }

    private static RtspCamera start(int port, List<String> options, Path... clips) {
        Needs.program("/usr/bin/python3", "python3-gi");
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script().toString()));
        command.addAll(options);
        command.add(Integer.toString(port));
        for (Path clip : clips) {
            command.add(clip.toString());
        }
        RunningProgram program = RunningProgram.start("camera-" + port, command, Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> program.log().contains("ready"));
        return new RtspCamera(program, port);
    }

    private static Path script() {
        try (InputStream source =
                Objects.requireNonNull(RtspCamera.class.getResourceAsStream("rtsp_camera.py"), "script")) {
            Path script =
                    Files.createDirectories(Path.of("target/system-tests")).resolve("rtsp_camera.py");
            Files.write(script, source.readAllBytes());
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "rtsp://127.0.0.1:%d/main".formatted(port);
    }

    /** @param number from 1 */
    String url(int number) {
        return number == 1 ? url() : url() + number;
    }

    int port() {
        return port;
    }

    /** Stops sending while the sessions live, or goes on. */
    void toggleStall() {
        program.signal("USR1");
    }

    void changeClip() {
        program.signal("USR2");
    }

    void hang() {
        program.signal("STOP");
    }

    void goOn() {
        program.signal("CONT");
    }

    boolean alive() {
        return program.handle().isAlive();
    }

    @Override
    public void close() {
        program.kill();
    }
}
