package io.roadwatch.detector.picture;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Draws what was seen into a copy of a frame: objects with thin boxes and labels, groups with thick boxes in the colour of
 * their risk. Safe for use by many threads.
 */
@Singleton
public class FrameAnnotator {

    private static final Color OBJECT_COLOUR = new Color(0x3DDC84);

    private final LabelPainter labels = new LabelPainter();

    /**
     * @param frame the whole frame at its own size; it is not changed
     * @param detections the surest first
     * @param riskOfGroup the level of a group by its number
     * @return a new picture, the caller's own
     */
    public BufferedImage annotate(
            BufferedImage frame,
            List<Detection> detections,
            List<TrafficGroup> groups,
            IntFunction<RiskLevel> riskOfGroup) {
        BufferedImage picture = Pixels.copyOf(frame);
        Graphics2D pen = picture.createGraphics();
        try {
            Canvas canvas = new Canvas(pen, picture.getWidth(), picture.getHeight());
            for (TrafficGroup group : groups) {
                canvas.box(group.bbox(), colourOf(riskOfGroup.apply(group.groupIndex())), canvas.thickPx());
            }
            for (Detection detection : detections) {
                canvas.box(detection.bbox(), OBJECT_COLOUR, canvas.thinPx());
            }
            // Texts last, so that no box crosses them; those of the surest objects on top.
            for (int i = detections.size() - 1; i >= 0; i--) {
                Detection detection = detections.get(i);
                labels.above(canvas, detection.bbox(), textOf(detection), OBJECT_COLOUR);
            }
            for (TrafficGroup group : groups) {
                RiskLevel risk = riskOfGroup.apply(group.groupIndex());
                labels.below(canvas, group.bbox(), textOf(group, risk), colourOf(risk));
            }
        } finally {
            pen.dispose();
        }
        return picture;
    }

    private static String textOf(Detection detection) {
        String text = String.format(Locale.ROOT, "%s %.2f", detection.className(), detection.confidence());
        return detection.trackId() == null ? text : text + " #" + detection.trackId();
    }

    private static String textOf(TrafficGroup group, RiskLevel risk) {
        return risk == RiskLevel.NONE ? "G" + group.groupIndex() : "G" + group.groupIndex() + " " + risk.wireName();
    }

    /** The colours that clients of the old system know, as {@link RiskLevel#colour()} names them. */
    private static Color colourOf(RiskLevel risk) {
        return switch (risk) {
            case NONE -> new Color(0xA0A0A0);
            case LOW -> new Color(0xFFD400);
            case MEDIUM -> new Color(0xFF8C00);
            case HIGH -> new Color(0x2F7BFF);
        };
    }
}
