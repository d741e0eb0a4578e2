package io.roadwatch.detector.publish;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pictures of one camera are wanted at this moment; pictures that nobody wants are never made.
 *
 * @param annotated the frame at its own size with boxes drawn
 * @param raw the frame at its own size as decoded
 * @param scaled smaller pictures of the frame
 */
public record PictureDemand(boolean annotated, boolean raw, boolean groupImages, Set<PictureKind> scaled) {

    public static final PictureDemand NOTHING = new PictureDemand(false, false, false);

    public PictureDemand {
        scaled = Set.copyOf(scaled);
    }

    public PictureDemand(boolean annotated, boolean raw, boolean groupImages) {
        this(annotated, raw, groupImages, Set.of());
    }

    /** This and some pictures more. */
    PictureDemand and(Set<PictureKind> kinds) {
        if (kinds.isEmpty()) {
            return this;
        }
        return new PictureDemand(
                annotated || kinds.contains(PictureKind.ownSize(true)),
                raw || kinds.contains(PictureKind.ownSize(false)),
                groupImages,
                Stream.concat(scaled.stream(), kinds.stream().filter(kind -> !kind.ownSize()))
                        .collect(Collectors.toSet()));
    }
}
