package io.roadwatch.detector.publish;

import io.roadwatch.benchmark.micro.Traffic;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.detector.group.ProximityGrouper;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.FrameResult.Scene;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The text of a result, without pictures. */
@State(Scope.Thread)
public class ResultJson {

    private record Model(String modelType, List<String> supportedClasses, boolean trackingEnabled)
            implements ModelFacts {}

    @Param({"30", "100", "300"})
    public int objects;

    private final ResultWriter writer = new ResultWriter(new Model("model", List.of("person", "car"), true));
    private NumberedResult result = resultOf(List.of());

    @Setup
    public void prepare() {
        result = resultOf(Traffic.ofFrame(objects, 0));
    }

    private static NumberedResult resultOf(List<Detection> objects) {
        Scene scene = new Scene(objects, new ProximityGrouper(150, 2).group(objects), List.of());
        FrameInfo frame = new FrameInfo(Instant.EPOCH, 1, Traffic.WIDTH_PX, Traffic.HEIGHT_PX);
        return new NumberedResult(
                "epoch",
                1,
                new FrameResult(
                        new WireId.Text("camera"), frame, scene, Judgement.NONE, Pictures.NONE, Duration.ofMillis(10)));
    }

    @Benchmark
    public WireText write() {
        return writer.write(result, PictureChoice.NOTHING, new EncodedPictures(Pictures.NONE));
    }
}
