package io.roadwatch.system.dashboard;

/**
 * What a viewer can choose; all at first, and several at once.
 *
 * @param name without the dollar
 * @param metric whose series have the values
 * @param valueLabel the label that the values are taken from
 */
public record Variable(String name, String metric, String valueLabel) {

    static final Variable CAMERA = new Variable("camera", "roadwatch_stream_state", "camera_id");

    /** Which of several services of the kind that has this metric. */
    static Variable instanceWith(String metric) {
        return new Variable("instance", metric, "instance");
    }
}
