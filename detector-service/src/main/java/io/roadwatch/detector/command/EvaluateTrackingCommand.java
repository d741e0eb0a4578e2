package io.roadwatch.detector.command;

import io.roadwatch.detector.evaluate.tracking.TrackingEvaluation;
import java.util.List;

/** {@code ./roadwatch evaluate-tracking}: how well objects are followed. Reads its options itself. */
final class EvaluateTrackingCommand implements Command {

    @Override
    public String name() {
        return "evaluate-tracking";
    }

    @Override
    public String usage() {
        return """
            Usage: ./roadwatch evaluate-tracking
                   ./roadwatch evaluate-tracking --truth FILE --tracks FILE
                   ./roadwatch evaluate-tracking --truth FILE --detections FILE [--rate FPS] [--write FILE]

            Says how well the tracker follows objects: MOTA, MOTP, IDF1 and identity switches. Without options it follows synthetic
            scenes whose truth is known; with files it follows, or judges, what is in the text format of the MOTChallenge.

              --truth FILE          what there is
              --tracks FILE         tracks to be judged as they are
              --detections FILE     detections to be followed, and the result judged
              --rate FPS            frames per second of the detections (25)
              --write FILE          where the tracks go that were made of the detections""";
    }

    @Override
    public int run(List<String> words, Console console) {
        return TrackingEvaluation.run(words, console.out(), console.err());
    }
}
