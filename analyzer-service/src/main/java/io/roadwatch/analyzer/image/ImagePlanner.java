package io.roadwatch.analyzer.image;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.GroupTrend;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Chooses the pictures of a question: those that the vendor takes, of the groups that are most worth a look, no more and no
 * larger than the limits say. Thread-safe.
 */
@ApplicationScoped
public class ImagePlanner {

    private static final int LEAST_SIDE_PX = 11;
    private static final int MOST_ASPECT = 200;

    /** Below it a smaller picture shows nothing that can be judged. */
    private static final int LEAST_USEFUL_SIDE_PX = 64;

    private final ImageLimits limits;

    public ImagePlanner(ImageConfig config) {
        this.limits = ImageLimits.of(config);
    }

    /** As they are configured. */
    public ImageLimits limits() {
        return limits;
    }

    /** Looks at headers only. Pictures may still be larger than the limits: see {@link ImagePlan#needsWork}. */
    public ImagePlan plan(AnalysisRequest request, ImageLimits within) {
        Map<ImageDrop, Integer> dropped = new EnumMap<>(ImageDrop.class);
        List<PlannedImage> usable = new ArrayList<>();
        for (GroupImage image : request.images()) {
            Optional<JpegHeader> size = JpegHeader.of(image.jpeg());
            Optional<ImageDrop> flaw = size.map(known -> flaw(known.widthPx(), known.heightPx()))
                    .orElse(Optional.of(ImageDrop.NOT_A_JPEG));
            flaw.ifPresent(reason -> dropped.merge(reason, 1, Integer::sum));
            if (flaw.isEmpty() && size.isPresent()) {
                usable.add(new PlannedImage(
                        image, image.jpeg(), size.get().widthPx(), size.get().heightPx()));
            }
        }
        Set<PlannedImage> kept = mostWorthALook(usable, request, within);
        if (kept.size() < usable.size()) {
            dropped.put(ImageDrop.TOO_MANY, usable.size() - kept.size());
        }
        return new ImagePlan(
                request, within, usable.stream().filter(kept::contains).toList(), dropped, 0);
    }

    /** Makes pictures smaller where they must be. Takes CPU time: not for an event loop. */
    public ImagePlan shrink(ImagePlan plan) {
        Map<ImageDrop, Integer> dropped = new EnumMap<>(ImageDrop.class);
        dropped.putAll(plan.dropped());
        List<PlannedImage> images = new ArrayList<>();
        int shrunk = 0;
        for (PlannedImage image : plan.images()) {
            if (plan.limits().hold(image)) {
                images.add(image);
                continue;
            }
            Optional<PlannedImage> smaller = JpegShrinker.shrink(image, plan.limits());
            Optional<ImageDrop> flaw =
                    smaller.map(made -> flaw(made.widthPx(), made.heightPx())).orElse(Optional.of(ImageDrop.TOO_LARGE));
            flaw.ifPresent(reason -> dropped.merge(reason, 1, Integer::sum));
            if (flaw.isEmpty() && smaller.isPresent()) {
                images.add(smaller.get());
                shrunk++;
            }
        }
        return new ImagePlan(plan.request(), plan.limits(), images, dropped, shrunk);
    }

    /** Half as many pictures of half as many pixels, for a vendor who found it too much; empty when that makes no sense. */
    public Optional<ImagePlan> smaller(ImagePlan plan) {
        int longest = plan.images().stream()
                .mapToInt(image -> Math.max(image.widthPx(), image.heightPx()))
                .max()
                .orElse(0);
        int side = (int) (longest / Math.sqrt(2));
        if (side < LEAST_USEFUL_SIDE_PX) {
            return Optional.empty();
        }
        int images = Math.max(1, plan.images().size() / 2);
        return Optional.of(plan(plan.request(), plan.limits().atMost(OptionalInt.of(images), OptionalInt.of(side))));
    }

    private static Optional<ImageDrop> flaw(int widthPx, int heightPx) {
        int least = Math.min(widthPx, heightPx);
        if (least < LEAST_SIDE_PX) {
            return Optional.of(ImageDrop.TOO_SMALL);
        }
        boolean narrow = Math.max(widthPx, heightPx) > (long) MOST_ASPECT * least;
        return narrow ? Optional.of(ImageDrop.TOO_NARROW) : Optional.empty();
    }

    /** By identity: two equal pictures are two. */
    private static Set<PlannedImage> mostWorthALook(
            List<PlannedImage> usable, AnalysisRequest request, ImageLimits within) {
        Map<Integer, Double> priors = priors(request);
        List<PlannedImage> best = usable.stream()
                .sorted(Comparator.comparing(
                        (PlannedImage image) ->
                                priors.getOrDefault(image.origin().groupIndex(), 0.0),
                        Comparator.reverseOrder()))
                .toList();
        Set<PlannedImage> kept = new HashSet<>();
        long bytes = 0;
        for (PlannedImage image : best) {
            long size = Math.min(image.jpeg().length, within.maxImageBytes());
            if (kept.size() < within.maxImages() && bytes + size <= within.maxTotalBytes()) {
                kept.add(image);
                bytes += size;
            }
        }
        return kept;
    }

    private static Map<Integer, Double> priors(AnalysisRequest request) {
        Map<Integer, Double> priors = new java.util.HashMap<>();
        request.groups().forEach(group -> {
            GroupTrend trend = group.trend();
            priors.put(group.groupIndex(), trend == null ? 0.0 : trend.riskPrior());
        });
        return priors;
    }
}
