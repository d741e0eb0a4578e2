package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.detect.graph.BrightnessTrap;
import io.roadwatch.detector.detect.graph.ElementType;
import io.roadwatch.detector.detect.graph.OnnxGraph;
import io.roadwatch.detector.detect.graph.OnnxGraph.Attribute;
import io.roadwatch.detector.detect.graph.Pictures;
import io.roadwatch.detector.detect.graph.PixelModel;
import io.roadwatch.detector.detect.graph.SceneModel;
import io.roadwatch.detector.detect.layout.CandidateFilter;
import io.roadwatch.detector.detect.layout.Candidates;
import io.roadwatch.detector.detect.layout.LayoutName;
import io.roadwatch.detector.detect.layout.OutputLayout;
import io.roadwatch.detector.detect.layout.RawOutput;
import io.roadwatch.detector.observe.Stage;
import io.roadwatch.detector.observe.StageListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchModelsTest {

    private static final DetectSettings ALL =
            DetectSettings.defaults().withAllClasses().withConfidence(0.01f);
    private static final PixelModel OPEN = new PixelModel(ElementType.FLOAT, -1, 64, 64, 32, 32, 1);

    @TempDir
    private Path folder;

    private final DecodedFrame dark = Pictures.plain(64, 64, 0x333333);
    private final DecodedFrame wide = Pictures.plain(128, 64, 0x999999);
    private final DecodedFrame small = Pictures.plain(32, 20, 0x660000);
    private final DecodedFrame white = Pictures.plain(64, 64, 0xFFFFFF);

    @AfterEach
    void close() {
        List.of(dark, wide, small, white).forEach(DecodedFrame::close);
    }

    @Test
    void framesOfABatchAreDetectedAsIfEachWereAlone() {
        List<Stage> stages = new ArrayList<>();
        try (ObjectDetector detector = load(OPEN.graph(), 4);
                DetectionSession session = detector.newSession((stage, nanos) -> stages.add(stage));
                DetectionSession alone = detector.newSession(StageListener.NONE)) {
            assertThat(detector.batchSize()).isEqualTo(4);
            assertThat(detector.model().batchSize()).isEqualTo(4);

            List<List<Finding>> together = session.detect(List.of(dark, wide, small, white));

            assertThat(together)
                    .containsExactly(alone.detect(dark), alone.detect(wide), alone.detect(small), alone.detect(white));
            assertThat(together.get(2))
                    .hasSize(1)
                    .first()
                    .satisfies(one -> assertThat(one.detection().className()).isEqualTo("red"));
            assertThat(stages).filteredOn(Stage.INFER::equals).hasSize(1);
            assertThat(stages).filteredOn(Stage.PREPARE::equals).hasSize(4);
        }
    }

    @Test
    void fewerAndMoreFramesThanTheBatchAreServed() {
        try (ObjectDetector detector = load(OPEN.graph(), 2);
                DetectionSession session = detector.newSession(StageListener.NONE)) {
            assertThat(session.detect(List.of(dark))).hasSize(1);
            assertThat(session.detect(List.of(dark, wide, white, dark, small)))
                    .containsExactly(
                            session.detect(dark),
                            session.detect(wide),
                            session.detect(white),
                            session.detect(dark),
                            session.detect(small));
        }
    }

    @Test
    void fixedBatchIsServedWhateverTheNumberOfFrames() {
        PixelModel fixed = new PixelModel(ElementType.FLOAT, 3, 64, 64, 32, 32, 1);
        try (ObjectDetector detector = OnnxObjectDetector.load(write(fixed.graph()), ALL);
                DetectionSession session = detector.newSession(StageListener.NONE)) {
            assertThat(detector.batchSize()).isEqualTo(3);
            assertThat(session.detect(List.of(dark, white)))
                    .containsExactly(session.detect(dark), session.detect(white));
        }
    }

    @Test
    void measuredBatchIsOneThatWasTried() {
        try (ObjectDetector detector = OnnxObjectDetector.load(write(OPEN.graph()), ALL)) {
            assertThat(detector.batchSize()).isIn(1, 2, 4, 8);
        }
    }

    @ParameterizedTest
    @EnumSource(LayoutName.class)
    void openBatchOfEveryLayoutIsBelievedWhenItWorks(LayoutName layout) {
        OnnxGraph graph = new SceneModel(layout, ElementType.FLOAT, -1, SceneModel.SIDE_PX)
                .graph()
                .metadata("names", "['car', 'person', 'bus']");
        DetectSettings settings = ALL.with(batchOf(2));
        boolean ambiguous = layout == LayoutName.YOLOX_DECODED;
        try (ObjectDetector detector =
                        OnnxObjectDetector.load(write(graph), ambiguous ? settings.with(layout) : settings);
                DetectionSession session = detector.newSession(StageListener.NONE)) {
            assertThat(detector.batchSize()).isEqualTo(2);
            List<List<Finding>> findings = session.detect(List.of(dark, white));

            assertThat(findings.get(0)).hasSize(2);
            if (layout != LayoutName.NMS_ROWS) { // whose rows here are all of the first picture
                assertThat(findings.get(1)).isEqualTo(findings.get(0));
            }
        }
    }

    @Test
    void declaredBatchThatFailsIsNotUsed() {
        OnnxGraph graph = new OnnxGraph()
                .input("images", ElementType.FLOAT, -1, 3, 64, 64)
                .longs("one_picture", 1, 3 * 64 * 64)
                .node("Reshape", "images one_picture", "flat");

        assertOneByOne(withDetections(graph));
    }

    @Test
    void declaredBatchThatIsAnsweredForOnePictureIsNotUsed() {
        OnnxGraph graph = new OnnxGraph()
                .input("images", ElementType.FLOAT, -1, 3, 64, 64)
                .longs("one_row", 1, -1)
                .node("Reshape", "images one_row", "flat");

        assertOneByOne(withDetections(graph));
    }

    private static OnnxGraph withDetections(OnnxGraph graph) {
        return graph.metadata("names", "['car', 'bus']")
                .node("ReduceMean", "flat", "mean", Attribute.list("axes", 1L))
                .longs("shape", 1, 1, 1)
                .node("Reshape", "mean shape", "mean3")
                .floats("nothing", List.of(1), 0)
                .node("Mul", "mean3 nothing", "zero")
                .floats("rows", List.of(1, 2, 6), 8, 8, 24, 24, 0.9f, 0, 30, 8, 44, 24, 0.8f, 1)
                .node("Add", "rows zero", "output0")
                .output("output0", ElementType.FLOAT, -1, 2, 6);
    }

    private void assertOneByOne(OnnxGraph graph) {
        try (ObjectDetector detector = load(graph, 4);
                DetectionSession session = detector.newSession(StageListener.NONE)) {
            assertThat(detector.batchSize()).isEqualTo(1);
            assertThat(session.detect(List.of(dark, white))).hasSize(2).allMatch(found -> found.size() == 2);
        }
    }

    @Test
    void batchThatFailsLaterIsGivenUpAndItsFramesAreDetected() {
        try (ObjectDetector detector = load(BrightnessTrap.graph(), 3);
                DetectionSession session = detector.newSession(StageListener.NONE)) {
            assertThat(detector.batchSize()).isEqualTo(3);
            assertThat(session.detect(List.of(dark, dark))).hasSize(2);
            assertThat(detector.batchSize()).isEqualTo(3);

            List<List<Finding>> findings = session.detect(List.of(dark, white, small));

            assertThat(findings).containsExactly(session.detect(dark), session.detect(white), session.detect(small));
            assertThat(findings).allSatisfy(found -> assertThat(found).isNotEmpty());
            assertThat(detector.batchSize()).isEqualTo(1);
            assertThat(detector.model().batchSize()).isEqualTo(1);
        }
    }

    @Test
    void batchThatCannotBeDecodedIsGivenUpAndItsFramesAreDetected() {
        ModelFile file = write(OPEN.graph());
        Recipe working;
        ModelInfo info;
        try (OnnxObjectDetector detector = OnnxObjectDetector.load(file, ALL.with(batchOf(2)))) {
            working = detector.recipe();
            info = detector.model();
        }
        try (ObjectDetector detector =
                        new OnnxObjectDetector(OnnxModel.load(file, batchOf(2)), surprised(working), info);
                DetectionSession session = detector.newSession(StageListener.NONE)) {
            assertThat(detector.batchSize()).isEqualTo(2);

            List<List<Finding>> findings = session.detect(List.of(dark, white));

            assertThat(findings).containsExactly(session.detect(dark), session.detect(white));
            assertThat(findings).allSatisfy(found -> assertThat(found).isNotEmpty());
            assertThat(detector.batchSize()).isEqualTo(1);
        }
    }

    @Test
    void batchThatCannotBeDecodedAtTheStartIsNotUsed() {
        ModelFile file = write(OPEN.graph());
        Recipe working;
        try (OnnxObjectDetector detector = OnnxObjectDetector.load(file, ALL.with(batchOf(2)))) {
            working = detector.recipe();
        }
        try (OnnxModel onnx = OnnxModel.load(file, batchOf(2))) {
            assertThat(new BatchTrial("surprised", onnx, surprised(working)).decide(new BatchChoice(2)))
                    .isEqualTo(1);
        }
    }

    /** Decodes one picture, but stumbles over several. */
    private static Recipe surprised(Recipe working) {
        OutputLayout layout = working.layout();
        OutputLayout surprised = new OutputLayout() {
            @Override
            public LayoutName name() {
                return layout.name();
            }

            @Override
            public OptionalInt classCount() {
                return layout.classCount();
            }

            @Override
            public boolean needsSuppression() {
                return layout.needsSuppression();
            }

            @Override
            public void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into) {
                if (outputs.get(0).info().size(0) > 1) {
                    throw new IndexOutOfBoundsException("no such row");
                }
                layout.decode(outputs, picture, filter, into);
            }
        };
        return new Recipe(
                working.format(),
                working.preprocessing(),
                surprised,
                working.classes(),
                working.filter(),
                working.choice());
    }

    private static Execution batchOf(int frames) {
        return new Execution(Device.CPU, 1, new BatchChoice(frames));
    }

    @Test
    void batchIsAutoOrANumber() {
        assertThat(BatchChoice.of("auto")).isEqualTo(BatchChoice.AUTO);
        assertThat(BatchChoice.of(" 8 ")).isEqualTo(new BatchChoice(8));
        for (String wrong : List.of("", "0", "-1", "33", "1.5", "eight")) {
            assertThatIllegalArgumentException().isThrownBy(() -> BatchChoice.of(wrong));
        }
    }

    private ObjectDetector load(OnnxGraph graph, int batch) {
        return OnnxObjectDetector.load(write(graph), ALL.with(batchOf(batch)));
    }

    private ModelFile write(OnnxGraph graph) {
        return ModelFile.of(graph.write(folder.resolve("model.onnx")));
    }
}
