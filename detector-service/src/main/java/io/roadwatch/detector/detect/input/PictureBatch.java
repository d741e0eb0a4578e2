package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a model sees in one inference, side by side in memory that is used again for every inference. The
 * padding around a picture is written when the size of the frames in its place changes. Used by one thread.
 */
public final class PictureBatch {

    private final InputFormat format;
    private final Preprocessing preprocessing;
    private final FramePixels pixels;
    private final byte[] row;
    private final ByteBuffer memory;
    private final SamplePlanes planes;
    private final @Nullable Buffer targetSizes;
    private final @Nullable Fitting[] fittings;

    /**
     * @param frames most that are shown at once
     * @throws IllegalArgumentException if the memory cannot be as large, in words for an operator
     */
    public PictureBatch(InputFormat format, Preprocessing preprocessing, int frames) {
        this.format = format;
        this.preprocessing = preprocessing;
        this.pixels = new FramePixels(preprocessing, format.size());
        this.row = new byte[format.widthPx()];
        int places = format.placesFor(frames);
        this.memory = ByteBuffer.allocateDirect(format.bytesOf(places)).order(ByteOrder.nativeOrder());
        this.planes = SamplePlanes.over(memory, format.type(), preprocessing.numbers(), format.widthPx());
        TargetSizes sizes = format.targetSizes();
        this.targetSizes = sizes == null ? null : sizes.filled(format.size(), places);
        this.fittings = new @Nullable Fitting[places];
        for (int place = 0; place < places; place++) {
            pad(place);
        }
    }

    /** What the model is given for the frames in the first places. */
    public InputMemory memory(int frames) {
        int count = format.placesFor(frames);
        return new InputMemory(
                count,
                memory.slice(0, count * format.pictureBytes()).order(ByteOrder.nativeOrder()),
                targetSizes == null ? null : targetSizes.duplicate().limit(2 * count));
    }

    /** @return how the frame was fitted, to take boxes back */
    public Fitting show(int place, DecodedFrame frame, PictureScaler scaler) {
        Fitting fitting = fittingOf(place, new FrameSize(frame.widthPx(), frame.heightPx()));
        pixels.show(frame, fitting, scaler);
        write(place, fitting);
        return fitting;
    }

    private Fitting fittingOf(int place, FrameSize frame) {
        Fitting last = fittings[place];
        if (last != null && last.frame().equals(frame)) {
            return last;
        }
        Fitting fresh = preprocessing.fit().fit(frame, format.size());
        pad(place);
        fittings[place] = fresh;
        return fresh;
    }

    private void pad(int place) {
        int plane = format.widthPx() * format.heightPx();
        for (int channel = 0; channel < InputFormat.CHANNELS; channel++) {
            planes.fill(preprocessing.padding(), channel, plane, start(place, channel));
        }
    }

    private int start(int place, int channel) {
        return (place * InputFormat.CHANNELS + channel) * format.heightPx() * format.widthPx();
    }

    private void write(int place, Fitting fitting) {
        int widthPx = fitting.fitted().widthPx();
        for (int channel = 0; channel < InputFormat.CHANNELS; channel++) {
            int at = start(place, channel) + fitting.topPx() * format.widthPx() + fitting.leftPx();
            for (int line = 0; line < fitting.fitted().heightPx(); line++, at += format.widthPx()) {
                pixels.row(channel, line, row, widthPx);
                planes.row(row, channel, widthPx, at);
            }
        }
    }
}
