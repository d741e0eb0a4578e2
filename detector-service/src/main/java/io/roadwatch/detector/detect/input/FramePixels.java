package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PicturePlanes;
import io.roadwatch.detector.decode.PictureScaler;
import org.jspecify.annotations.Nullable;

/** Frames in a wanted size, a plane for each channel, in memory that is used again. Used by one thread. */
final class FramePixels {

    private final Preprocessing preprocessing;
    private final PicturePlanes fitted;
    private @Nullable PicturePlanes whole;
    private @Nullable BilinearScaler bilinear;

    /** @param largest size that is ever wanted */
    FramePixels(Preprocessing preprocessing, InputSize largest) {
        this.preprocessing = preprocessing;
        this.fitted = new PicturePlanes(largest.widthPx(), largest.heightPx());
    }

    void show(DecodedFrame frame, Fitting fitting, PictureScaler scaler) {
        InputSize size = fitting.fitted();
        boolean sameSize = size.widthPx() == frame.widthPx() && size.heightPx() == frame.heightPx();
        if (sameSize || preprocessing.resampling() == Resampling.AREA) {
            scaler.scale(frame, preprocessing.colour(), size.widthPx(), size.heightPx(), fitted);
        } else {
            scaleBetween(frame, fitting, scaler);
        }
    }

    private void scaleBetween(DecodedFrame frame, Fitting fitting, PictureScaler scaler) {
        BilinearScaler current = bilinear;
        if (current == null || !current.isFor(fitting.frame(), fitting.fitted())) {
            current = new BilinearScaler(fitting.frame(), fitting.fitted());
            bilinear = current;
        }
        PicturePlanes source = whole;
        if (source == null || !source.fits(frame.widthPx(), frame.heightPx())) {
            source = new PicturePlanes(frame.widthPx(), frame.heightPx());
            whole = source;
        }
        scaler.scale(frame, preprocessing.colour(), frame.widthPx(), frame.heightPx(), source);
        current.scale(source, fitted);
    }

    void row(int channel, int row, byte[] into, int pixels) {
        fitted.read(channel, row, into, pixels);
    }
}
