package io.roadwatch.detector.detect.input;

import java.util.Locale;

/** How a frame of other proportions is brought into a model's input. */
public enum Fit {
    /** Proportions kept, at the top left, padded at the right or below: YOLOX. */
    TOP_LEFT {
        @Override
        Fitting fit(FrameSize frame, InputSize input) {
            return letterbox(frame, input, 0);
        }
    },
    /** Proportions kept, in the middle, padded on two sides: Ultralytics. */
    CENTRED {
        @Override
        Fitting fit(FrameSize frame, InputSize input) {
            return letterbox(frame, input, 0.5);
        }
    },
    /** Each side by its own scale, no padding: DETR. */
    STRETCH {
        @Override
        Fitting fit(FrameSize frame, InputSize input) {
            return new Fitting(frame, input, 0, 0);
        }
    };

    abstract Fitting fit(FrameSize frame, InputSize input);

    /** For people: {@code top-left}, as it is configured. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Fitting letterbox(FrameSize frame, InputSize input, double shareBefore) {
        double scale =
                Math.min((double) input.widthPx() / frame.widthPx(), (double) input.heightPx() / frame.heightPx());
        InputSize fitted = new InputSize(
                fitted(frame.widthPx() * scale, input.widthPx()), fitted(frame.heightPx() * scale, input.heightPx()));
        return new Fitting(
                frame,
                fitted,
                (int) ((input.widthPx() - fitted.widthPx())
                        * shareBefore), // an odd pixel goes behind, as it does there
                (int) ((input.heightPx() - fitted.heightPx()) * shareBefore));
    }

    private static int fitted(double scaledPx, int mostPx) {
        return (int) Math.max(1, Math.min(mostPx, Math.rint(scaledPx)));
    }
}
