package io.roadwatch.detector.evaluate.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackingEvaluationTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void tracksAreJudgedAgainstTheTruth() throws IOException {
        Path truth = file("gt.txt", "1,1,0,0,10,10,1,3,1\n2,1,5,0,10,10,1,3,1\n\n3,1,10,0,10,10,1,3,0.5\n");
        Path tracks = file("tracks.txt", "1,7,0,0,10,10,1,3,1\n2,7,5,0,10,10,1,3,1\n3,8,10,0,10,10,1,3,1\n");

        assertThat(run("--truth", truth.toString(), "--tracks", tracks.toString()))
                .isZero();

        assertThat(out.toString(UTF_8)).contains("objects 3", "MOTA 0.667", "MOTP 1.000", "IDF1 0.667", "switches 1");
        assertThat(err.size()).isZero();
    }

    @Test
    void detectionsAreFollowedFirstAndTheTracksWritten() throws IOException {
        StringBuilder truth = new StringBuilder();
        StringBuilder found = new StringBuilder();
        for (int frame = 1; frame <= 20; frame++) {
            truth.append("%d,1,%d,0,30,20,1,3,1%n".formatted(frame, 4 * frame));
            found.append("%d,-1,%d,0,30,20,0.9,3,1%n".formatted(frame, 4 * frame));
        }
        Path written = folder.resolve("tracks.txt");

        int code = run(
                "--truth",
                file("gt.txt", truth.toString()).toString(),
                "--detections",
                file("det.txt", found.toString()).toString(),
                "--rate",
                "5",
                "--write",
                written.toString());

        assertThat(code).isZero();
        assertThat(out.toString(UTF_8)).contains("misses 1 ", "false positives 0", "switches 0"); // the first look
        assertThat(Files.readAllLines(written))
                .hasSize(19)
                .first()
                .isEqualTo("2,1,8.00,0.00,30.00,20.00,0.9000,3,1.00");
    }

    @Test
    void trackOnAnObjectThatDoesNotCountIsNoError() throws IOException {
        Path truth = file("gt.txt", "1,1,0,0,10,10,1,3,1\n1,2,50,0,10,10,0,8,1\n");
        Path tracks = file("tracks.txt", "1,7,0,0,10,10,1,3,1\n1,8,50,0,10,10,1,3,1\n");

        run("--truth", truth.toString(), "--tracks", tracks.toString());

        assertThat(out.toString(UTF_8)).contains("objects 1", "MOTA 1.000");
    }

    @Test
    void fileThatCannotBeUnderstoodIsNamedWithTheLine() throws IOException {
        Path broken = file("gt.txt", "1,1,0,0,10,10\n1,2,zero,0,10,10\n");

        assertThat(run("--truth", broken.toString(), "--tracks", broken.toString()))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains("gt.txt, line 2", "field 3", "'zero'");
    }

    @Test
    void emptyBoxFrameZeroAndConfidenceAboveOneAreRefused() throws IOException {
        assertThat(judged("1,1,0,0,0,10,1")).contains("line 1", "empty");
        assertThat(judged("0,1,0,0,10,10,1")).contains("line 1", "frames count from 1");
        assertThat(judged("99999999999,1,0,0,10,10,1")).contains("line 1");
        assertThat(judged("1,1,0,0,10,10,1\n1,1,50,0,10,10,1")).contains("frame 1", "id 1");
        assertThat(judged("1,-1,0,0,10,10,65.3")).contains("frame 1", "confidence");
    }

    @Test
    void missingFileIsASentence() {
        assertThat(run("--truth", "/nowhere/gt.txt", "--tracks", "/nowhere/t.txt"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("/nowhere/gt.txt cannot be read");
    }

    @Test
    void badArgumentsAreASentenceAndTheUsage() {
        assertThat(refused("--tracks", "t.txt")).contains("--truth");
        assertThat(refused("--truth", "gt.txt")).contains("one of --detections and --tracks");
        assertThat(refused("--truth", "a", "--tracks", "b", "--detections", "c"))
                .contains("one of");
        assertThat(refused("--truth", "a", "--tracks", "b", "--rate", "5")).contains("go with --detections");
        assertThat(refused("--truth", "a", "--detections", "b", "--rate", "fast"))
                .contains("'fast'");
        assertThat(refused("--truth", "a", "--detections", "b", "--rate", "NaN"))
                .contains("'NaN'");
        assertThat(refused("--truth")).contains("--truth takes one value");
        assertThat(refused("--help")).contains("'--help'", "usage: evaluate-tracking");
    }

    @Test
    void withoutArgumentsAllScenesArePrinted() {
        assertThat(run()).isZero();
        assertThat(out.toString(UTF_8))
                .startsWith("scene")
                .contains("crossing", "parked side by side", "0.56/s", "uneven", "all scenes");
    }

    private String refused(String... arguments) {
        err.reset();
        assertThat(run(arguments)).isEqualTo(2);
        return err.toString(UTF_8);
    }

    /** The sentence about a file that is truth and detections. */
    private String judged(String lines) throws IOException {
        Path file = file("broken.txt", lines);
        return refused("--truth", file.toString(), "--detections", file.toString());
    }

    private int run(String... arguments) {
        return TrackingEvaluation.run(
                List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
