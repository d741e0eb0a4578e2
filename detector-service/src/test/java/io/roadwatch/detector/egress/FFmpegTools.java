package io.roadwatch.detector.egress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/** The programs of the FFmpeg that the service uses, run as processes of their own. */
final class FFmpegTools {

    private FFmpegTools() {}

    /** @param output what was said on both channels */
    record Result(int exitCode, String output) {}

    /** Two seconds of moving pictures, whose index stands at the end: readers have to seek. */
    static byte[] mp4(Path folder) throws IOException, InterruptedException {
        return make(folder.resolve("clip.mp4"), "mpeg4");
    }

    /** The same as a segment of a playlist. */
    static byte[] segment(Path folder) throws IOException, InterruptedException {
        return make(folder.resolve("clip.ts"), "mpeg2video");
    }

    private static byte[] make(Path target, String codec) throws IOException, InterruptedException {
        Result made = run(
                Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                List.of("-v", "error", "-f", "lavfi", "-i", "testsrc=size=320x240:rate=25:duration=2"),
                List.of("-c:v", codec, "-b:v", "2M", "-y", target.toString()));
        if (made.exitCode() != 0) {
            throw new IOException("no clip could be made: " + made.output());
        }
        return Files.readAllBytes(target);
    }

    /** Counts the packets of a source that is opened as {@code decode} opens HTTP sources. */
    static Result probe(String proxy, String url) throws IOException, InterruptedException {
        return run(
                Loader.load(org.bytedeco.ffmpeg.ffprobe.class),
                List.of("-v", "error", "-http_proxy", proxy, "-timeout", "5000000"),
                List.of("-protocol_whitelist", "http,https,httpproxy,tcp,tls,crypto,hls"),
                List.of("-count_packets", "-show_entries", "stream=nb_read_packets", "-of", "csv=p=0", url));
    }

    @SafeVarargs
    private static Result run(String program, List<String>... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        List.of(arguments).forEach(command::addAll);
        Path output = Files.createTempFile("ffmpeg", ".txt");
        Process process = null;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("the program did not end: " + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            Files.delete(output);
        }
    }
}
