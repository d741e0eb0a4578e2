package io.roadwatch.benchmark.micro;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.input.Fitting;
import io.roadwatch.detector.detect.input.InputFormat;
import io.roadwatch.detector.detect.input.InputOverrides;
import io.roadwatch.detector.detect.input.InputSize;
import io.roadwatch.detector.detect.input.PictureBatch;
import io.roadwatch.detector.detect.input.Preprocessing;
import io.roadwatch.detector.detect.input.SampleType;
import io.roadwatch.detector.detect.layout.LayoutName;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From a decoded picture to what a YOLOX model of 416 px takes. */
@State(Scope.Thread)
public class Letterbox {

    private static final int INPUT_PX = 416;

    @Param({"640x360", "1920x1080"})
    public String size = "";

    private final PictureScaler scaler = new PictureScaler();
    private final PictureBatch input = new PictureBatch(
            new InputFormat("images", SampleType.FLOAT32, 1, new InputSize(INPUT_PX, INPUT_PX), null),
            Preprocessing.of(LayoutName.YOLOX, SampleType.FLOAT32, InputOverrides.NONE),
            1);
    private @Nullable DecodedFrame decoded;

    @Setup
    public void prepare() throws IOException {
        InputSize frame = InputSize.of(size);
        decoded = Pictures.decodedStreet(frame.widthPx(), frame.heightPx());
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(decoded).close();
        scaler.close();
    }

    @Benchmark
    public Fitting frame() {
        return input.show(0, Objects.requireNonNull(decoded), scaler);
    }
}
