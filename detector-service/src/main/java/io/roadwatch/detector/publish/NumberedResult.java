package io.roadwatch.detector.publish;

/**
 * A result with its place among those of its camera.
 *
 * @param epoch names the run of the service: numbers of another run mean something else
 * @param sequence grows by one from result to result of a camera, also when its stream begins anew
 */
record NumberedResult(String epoch, long sequence, FrameResult result) {

    NumberedResult withoutPictures() {
        return new NumberedResult(epoch, sequence, result.withoutPictures());
    }
}
