package io.roadwatch.detector.picture;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import jakarta.inject.Singleton;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts the pictures of groups from the very frame in which they were found. Safe for use by many threads. */
@Singleton
public class GroupCropper {

    private final PictureConfig config;
    private final JpegEncoder jpeg;

    GroupCropper(PictureConfig config, JpegEncoder jpeg) {
        this.config = config;
        this.jpeg = jpeg;
    }

    /**
     * Cuts at most as many groups as configured; when there are more, the first ones.
     *
     * @param frame at its own size
     * @param groups with boxes in that frame's pixels, those most worth a picture first
     * @return in the order of the groups' numbers; a group that lies outside the frame has no image
     */
    public List<GroupImage> crop(Cuttable frame, List<TrafficGroup> groups) {
        return groups.stream()
                .limit(config.maxImages())
                .sorted(Comparator.comparingInt(TrafficGroup::groupIndex))
                .flatMap(group -> imageOf(group, frame).stream())
                .toList();
    }

    private Optional<GroupImage> imageOf(TrafficGroup group, Cuttable frame) {
        Rectangle part = withMargin(group.bbox()).intersection(new Rectangle(frame.widthPx(), frame.heightPx()));
        if (part.isEmpty()) {
            return Optional.empty();
        }
        double scale = Math.min(1, (double) config.maxSidePx() / Math.max(part.width, part.height));
        BufferedImage crop = frame.cut(part, scaled(part.width, scale), scaled(part.height, scale));
        BoundingBox shown = new BoundingBox(part.x, part.y, (float) part.getMaxX(), (float) part.getMaxY());
        BoundedJpeg file = BoundedJpeg.of(crop, jpeg, config.maxBytes());
        return Optional.of(new GroupImage(group.groupIndex(), shown, file.widthPx(), file.heightPx(), file.bytes()));
    }

    private static int scaled(int px, double scale) {
        return Math.max(1, (int) Math.round(px * scale));
    }

    /** Whole pixels, rounded outwards, so that no part of a member is cut off. */
    private Rectangle withMargin(BoundingBox box) {
        int left = (int) Math.floor(box.leftPx() - config.marginPx());
        int top = (int) Math.floor(box.topPx() - config.marginPx());
        int right = (int) Math.ceil(box.rightPx() + config.marginPx());
        int bottom = (int) Math.ceil(box.bottomPx() + config.marginPx());
        return new Rectangle(left, top, right - left, bottom - top);
    }
}
