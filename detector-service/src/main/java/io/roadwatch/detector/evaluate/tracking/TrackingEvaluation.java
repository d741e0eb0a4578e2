package io.roadwatch.detector.evaluate.tracking;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** The command {@code evaluate-tracking}. Takes a few seconds; uses the calling thread alone. */
public final class TrackingEvaluation {

    private static final int OK = 0;
    private static final int BAD_ARGUMENTS = 2;

    private TrackingEvaluation() {}

    /**
     * Prints how good the tracker is: on synthetic scenes, or on files of the MOTChallenge.
     *
     * @param arguments none for the scenes; {@code --truth FILE} with {@code --tracks FILE}, or with {@code --detections FILE
     *     [--rate FPS] [--write FILE]} to follow those first
     * @return exit code: 0, or 2 with a sentence on {@code err} for arguments and files that cannot be used
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            TrackingArguments asked = TrackingArguments.parse(arguments);
            Path truth = asked.truth();
            out.print(truth == null ? scenes() : files(asked, truth));
            return OK;
        } catch (MotFileException e) {
            err.println(e.getMessage());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("usage: " + TrackingArguments.USAGE);
        }
        return BAD_ARGUMENTS;
    }

    /** All synthetic scenes at all rates, as a table. */
    public static String scenes() {
        return SceneReport.print();
    }

    private static String files(TrackingArguments asked, Path truth) {
        NavigableMap<Integer, List<MotRow>> expected = MotFile.read(truth);
        return print(MotEvaluation.judge(expected, tracks(asked)));
    }

    private static NavigableMap<Integer, List<MotRow>> tracks(TrackingArguments asked) {
        @Nullable Path tracks = asked.tracks();
        if (tracks != null) {
            return MotFile.read(tracks);
        }
        @Nullable Path detections = asked.detections();
        if (detections == null) {
            throw new IllegalArgumentException("There is nothing to judge.");
        }
        NavigableMap<Integer, List<MotRow>> followed =
                MotEvaluation.follow(MotFile.read(detections), asked.rate(), Following.byteTracker());
        @Nullable Path write = asked.write();
        if (write != null) {
            MotFile.write(write, MotEvaluation.rows(followed));
        }
        return followed;
    }

    private static String print(TrackingScore score) {
        ClearMotScore clear = score.clearMot();
        return String.format(
                Locale.ROOT,
                "objects %d  MOTA %.3f  MOTP %.3f  IDF1 %.3f  misses %d  false positives %d  switches %d  fragments %d%n",
                clear.truth(),
                clear.mota(),
                clear.motp(),
                score.identity().idf1(),
                clear.misses(),
                clear.falsePositives(),
                clear.switches(),
                clear.fragments());
    }
}
