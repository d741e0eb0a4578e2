package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out what a model takes, from the inputs that its graph declares; refuses the rest with what was found. */
public final class InputReader {

    private static final int LARGEST_FIXED_BATCH = 64;
    private static final InputSize USUAL_SIZE = new InputSize(640, 640);
    /** As Ultralytics writes it: {@code [height, width]}, or one number. */
    private static final Pattern IMGSZ = Pattern.compile("\\[?\\s*(\\d{1,5})\\s*(?:,\\s*(\\d{1,5})\\s*)?]?");

    private final List<TensorInfo> inputs;
    private final Map<String, String> metadata;
    private final @Nullable InputSize wanted;

    /** @param wanted the operator's word for what the graph leaves open */
    public InputReader(List<TensorInfo> inputs, Map<String, String> metadata, @Nullable InputSize wanted) {
        this.inputs = inputs;
        this.metadata = metadata;
        this.wanted = wanted;
    }

    /** @throws DetectException if the model takes anything but pictures, with or without target sizes */
    public InputFormat read() {
        TensorInfo picture = inputs.stream()
                .filter(input -> input.shape().size() == 4)
                .findFirst()
                .orElseThrow(() -> refusal("none of them is a picture"));
        requirePicture(picture);
        InputSize size = size(picture.shape().get(3), picture.shape().get(2));
        InputFormat format = new InputFormat(
                picture.name(),
                SampleType.of(picture.type())
                        .orElseThrow(() -> refusal("its picture is neither float32, float16 nor uint8")),
                batch(picture.shape().get(0)),
                size,
                targetSizes(picture, size).orElse(null));
        requireMemory(format);
        return format;
    }

    private void requireMemory(InputFormat format) {
        try {
            format.bytesOf(format.placesFor(1));
        } catch (IllegalArgumentException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private void requirePicture(TensorInfo picture) {
        List<Long> shape = picture.shape();
        if (shape.get(1) == InputFormat.CHANNELS) {
            return;
        }
        if (shape.get(3) == InputFormat.CHANNELS) {
            throw refusal("its picture is NHWC, channels last; export the model with channels first (NCHW)");
        }
        throw refusal("its picture does not have 3 channels");
    }

    private int batch(long declared) {
        if (declared > LARGEST_FIXED_BATCH || declared == 0) {
            throw refusal("a fixed batch may have 1 to %d pictures".formatted(LARGEST_FIXED_BATCH));
        }
        return declared < 0 ? InputFormat.OPEN_BATCH : (int) declared;
    }

    private InputSize size(long declaredWidth, long declaredHeight) {
        InputSize open = wanted != null ? wanted : fromMetadata().orElse(USUAL_SIZE);
        long widthPx = declaredWidth < 0 ? open.widthPx() : declaredWidth;
        long heightPx = declaredHeight < 0 ? open.heightPx() : declaredHeight;
        if (!InputSize.isSide(widthPx) || !InputSize.isSide(heightPx)) {
            throw refusal("the sides of its picture must be 1 to %d px".formatted(InputSize.LARGEST_SIDE_PX));
        }
        InputSize size = new InputSize((int) widthPx, (int) heightPx);
        if (wanted != null && !wanted.equals(size)) {
            throw refusal("roadwatch.detect.input-size asks for %s, but the size of its picture is fixed to %s"
                    .formatted(wanted, size));
        }
        return size;
    }

    private Optional<InputSize> fromMetadata() {
        Matcher sides = IMGSZ.matcher(metadata.getOrDefault("imgsz", "").strip());
        if (!sides.matches()) {
            return Optional.empty();
        }
        int heightPx = Integer.parseInt(sides.group(1));
        int widthPx = sides.group(2) == null ? heightPx : Integer.parseInt(sides.group(2));
        return InputSize.isSide(widthPx) && InputSize.isSide(heightPx)
                ? Optional.of(new InputSize(widthPx, heightPx))
                : Optional.empty();
    }

    private Optional<TargetSizes> targetSizes(TensorInfo picture, InputSize size) {
        List<TensorInfo> others =
                inputs.stream().filter(input -> input != picture).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (others.size() > 1 || !TargetSizes.isOne(others.get(0))) {
            throw refusal("beside the picture only target sizes [batch, 2] of INT64, INT32 or FLOAT are understood");
        }
        TargetSizes sizes = new TargetSizes(others.get(0).name(), others.get(0).type());
        if (!sizes.isOrderKnown() && size.widthPx() != size.heightPx()) {
            throw refusal(
                    "it is unknown whether %s takes width or height first, which matters for a picture of %s px; only %s is known to take width, height"
                            .formatted(sizes.name(), size, TargetSizes.WIDTH_FIRST));
        }
        return Optional.of(sizes);
    }

    private DetectException refusal(String reason) {
        return new DetectException(
                "The model cannot be used, because %s: its inputs are %s; pictures [batch, 3, height, width] of FLOAT, FLOAT16 or UINT8 are needed."
                        .formatted(reason, TensorInfo.describe(inputs)));
    }
}
