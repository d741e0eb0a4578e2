package io.roadwatch.testbed;

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
public final class RtspCamera implements AutoCloseable {

    /** Names of Debian's packages. */
    public static final String INSTALL =
            "python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good";

    private final RunningProgram program;
    private final int port;

    private RtspCamera(RunningProgram program, int port) {
        this.program = program;
        this.port = port;
    }

    /** @param clips what is played; {@link #changeClip} goes to the next */
    public static RtspCamera playing(int port, Path... clips) {
        return start(port, List.of(), clips);
    }

    /** @param method {@code basic} or {@code digest} */
    public static RtspCamera guarded(int port, String method, String user, String password, Path clip) {
        return start(port, List.of("--auth", method, "--user", user, "--password", password), clip);
    }

    /** Several cameras at {@code /main}, {@code /main2} ... */
    public static RtspCamera several(int port, int count, Path clip) {
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
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        program.log().contains("ready") || !program.handle().isAlive());
        if (!program.handle().isAlive()) {
            throw new IllegalStateException(
                    "the camera does not start: " + program.log().strip());
        }
        return new RtspCamera(program, port);
    }

    /** Whether what the server is made of is installed; {@link #INSTALL} says what that is. */
    public static boolean installed() {
        try {
            return new ProcessBuilder(
                                    "/usr/bin/python3",
                                    "-c",
                                    "import gi; gi.require_version('GstRtspServer', '1.0'); from gi.repository import GstRtspServer")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path script() {
        try (InputStream source =
                Objects.requireNonNull(RtspCamera.class.getResourceAsStream("rtsp_camera.py"), "script")) {
            Path script = Installation.scratch().resolve("rtsp_camera.py");
            Files.write(script, source.readAllBytes());
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "rtsp://127.0.0.1:%d/main".formatted(port);
    }

    /** @param number from 1 */
    public String url(int number) {
        return number == 1 ? url() : url() + number;
    }

    public int port() {
        return port;
    }

    /** Stops sending while the sessions live, or goes on. */
    public void toggleStall() {
        program.signal("USR1");
    }

    public void changeClip() {
        program.signal("USR2");
    }

    public void hang() {
        program.signal("STOP");
    }

    public void goOn() {
        program.signal("CONT");
    }

    public boolean alive() {
        return program.handle().isAlive();
    }

    public RunningProgram program() {
        return program;
    }

    @Override
    public void close() {
        program.kill();
    }
}
