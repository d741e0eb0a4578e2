package io.roadwatch.detector.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Makes clips with the ffmpeg program; where it is not on the PATH, the calling test is skipped and says why. */
final class Clips {

    private final Path folder;

    Clips(Path folder) {
        this.folder = folder;
    }

    /** @param arguments of ffmpeg between the input and the output, separated by blanks */
    Path make(String name, String source, String arguments) {
        Path clip = folder.resolve(name);
        run(Stream.of(
                        List.of("ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", source),
                        Arrays.asList(arguments.split(" ")),
                        List.of(clip.toString()))
                .flatMap(List::stream)
                .toList());
        return clip;
    }

    /** A moving test picture, H.264 with reordering and a keyframe every 10 frames. */
    Path h264(String name, int frames) {
        return make(
                name,
                "testsrc2=size=320x240:rate=25",
                "-frames:v %d -c:v libx264 -preset veryfast -bf 2 -g 10 -keyint_min 10 -sc_threshold 0 -pix_fmt yuv420p"
                        .formatted(frames));
    }

    Path join(String name, Path... parts) {
        try {
            Path whole = folder.resolve(name);
            Files.deleteIfExists(whole);
            for (Path part : parts) {
                Files.write(whole, Files.readAllBytes(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> command) {
        Assumptions.assumeTrue(installed(), "skipped: there is no ffmpeg on the PATH");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
    }
}
