package io.roadwatch.detector.detect.layout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the raw output of a YOLOX model of 416 px and 80 classes, in native memory, to boxes; then one box per object. */
@State(Scope.Thread)
public class YoloxDecoding {

    private static final int INPUT_PX = 416;
    private static final int CLASSES = 80;
    private static final int ROW = YoloxHead.BOX_VALUES + CLASSES;
    private static final int ANCHORS = Pyramid.FROM_8_TO_32.cells(INPUT_PX, INPUT_PX);
    private static final int BOXES_PER_OBJECT = 5; // neighbouring cells find the same

    @Param({"30", "100", "300"})
    public int objects;

    private final YoloxHead head = new YoloxHead(INPUT_PX, INPUT_PX, CLASSES);
    private final CandidateFilter filter = new CandidateFilter(0.1f, index -> index < 8);
    private final NonMaxSuppression suppression = new NonMaxSuppression(0.5f, 1_000);
    private final Candidates candidates = new Candidates();
    private final Candidates decoded = new Candidates();
    private List<RawOutput> outputs = List.of();

    @Setup
    public void prepare() {
        FloatBuffer values = ByteBuffer.allocateDirect(ANCHORS * ROW * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        Random random = new Random(objects);
        for (int i = 0; i < objects * BOXES_PER_OBJECT; i++) {
            int row = (random.nextInt(ANCHORS / BOXES_PER_OBJECT) * BOXES_PER_OBJECT + i % BOXES_PER_OBJECT) * ROW;
            values.put(row, random.nextFloat());
            values.put(row + 1, random.nextFloat());
            values.put(row + 2, random.nextFloat());
            values.put(row + 3, random.nextFloat());
            values.put(row + 4, 0.5f + random.nextFloat() / 2);
            values.put(row + YoloxHead.BOX_VALUES + 2, 0.5f + random.nextFloat() / 2);
        }
        outputs = List.of(
                new RawOutput(new TensorInfo("output", "FLOAT", List.of(1L, (long) ANCHORS, (long) ROW)), values));
        head.decode(outputs, 0, filter, decoded);
    }

    @Benchmark
    public int decode() {
        candidates.clear();
        head.decode(outputs, 0, filter, candidates);
        return candidates.size();
    }

    @Benchmark
    public int[] suppress() {
        return suppression.keep(decoded);
    }
}
