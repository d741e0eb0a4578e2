package io.roadwatch.detector.source;

/**
 * A declared stream, and whether it should run.
 *
 * @param generation grows whenever somebody asks for a new beginning, so that a supervisor anywhere can see that it was asked
 */
public record DesiredStream(StreamSpec spec, boolean running, long generation) {

    /** A stream that was just declared: it runs. */
    public static DesiredStream declared(StreamSpec spec) {
        return new DesiredStream(spec, true, 1);
    }

    public DesiredStream with(StreamSpec changed) {
        return new DesiredStream(changed, true, generation);
    }

    /** The same wish for a stream that is described otherwise: one that rests goes on resting. */
    public DesiredStream amended(StreamSpec changed) {
        return new DesiredStream(changed, running, generation);
    }

    public DesiredStream started() {
        return new DesiredStream(spec, true, generation);
    }

    public DesiredStream stopped() {
        return new DesiredStream(spec, false, generation);
    }

    public DesiredStream restarted() {
        return new DesiredStream(spec, true, generation + 1);
    }
}
