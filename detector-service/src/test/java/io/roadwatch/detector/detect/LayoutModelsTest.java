package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.detect.graph.ElementType;
import io.roadwatch.detector.detect.graph.GridModel;
import io.roadwatch.detector.detect.graph.OnnxGraph;
import io.roadwatch.detector.detect.graph.Pictures;
import io.roadwatch.detector.detect.graph.SceneModel;
import io.roadwatch.detector.detect.input.InputOverrides;
import io.roadwatch.detector.detect.input.InputSize;
import io.roadwatch.detector.detect.layout.LayoutName;
import io.roadwatch.detector.observe.StageListener;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small model of every layout, through the runtime: found, run and understood. */
class LayoutModelsTest {

    private static final String NAMES = "{0: 'car', 1: 'person', 2: 'bus'}";
    private static final DetectSettings DEFAULTS =
            DetectSettings.defaults().with(new Naming(List.of("car", "person"), null, List.of()));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(LayoutName.class)
    void everyLayoutIsFoundAndUnderstood(LayoutName layout) {
        assertSeen(layout, SceneModel.of(layout));
    }

    @ParameterizedTest
    @EnumSource(LayoutName.class)
    void everyLayoutTakesHalves(LayoutName layout) {
        assertSeen(layout, new SceneModel(layout, ElementType.FLOAT16, 1, SceneModel.SIDE_PX));
    }

    @ParameterizedTest
    @EnumSource(LayoutName.class)
    void everyLayoutTakesBytes(LayoutName layout) {
        assertSeen(layout, new SceneModel(layout, ElementType.UINT8, 1, SceneModel.SIDE_PX));
    }

    @ParameterizedTest
    @EnumSource(LayoutName.class)
    void everyLayoutTakesAnOpenBatchAndSize(LayoutName layout) {
        SceneModel model = new SceneModel(layout, ElementType.FLOAT, -1, -1);

        assertSeen(layout, model);
    }

    @ParameterizedTest
    @EnumSource(LayoutName.class)
    void unusedPlacesOfAFixedBatchAreFilledUp(LayoutName layout) {
        assertSeen(layout, new SceneModel(layout, ElementType.FLOAT, 3, SceneModel.SIDE_PX));
    }

    @ParameterizedTest
    @EnumSource(
            value = LayoutName.class,
            names = {"YOLOX", "YOLOX_DECODED", "YOLOV5", "YOLOV8", "DETR_RAW"})
    void namesThatAreNotAsManyAsTheClassesAreRefused(LayoutName layout) {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(
                        () -> load(SceneModel.of(layout).graph().metadata("names", "[a, b, c, d, e]"), told(layout)))
                .withMessageContaining("5 ")
                .withMessageContaining("roadwatch.detect.class-names");
    }

    @ParameterizedTest
    @EnumSource(
            value = LayoutName.class,
            names = {"YOLOX", "YOLOX_DECODED", "YOLOV5", "YOLOV8", "DETR_RAW"})
    void modelOfThreeClassesWithoutNamesIsRefused(LayoutName layout) {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> load(SceneModel.of(layout).graph(), told(layout)))
                .withMessageContaining("roadwatch.detect.class-names");
    }

    @Test
    void decodedYoloxFindsWhatTheRawOneFinds() {
        List<Finding> raw = seen(new GridModel(false), DEFAULTS);

        assertThat(raw).hasSize(2);
        assertThat(seen(new GridModel(true), DEFAULTS.with(LayoutName.YOLOX_DECODED)))
                .isEqualTo(raw);
        assertThat(seen(new GridModel(true), DEFAULTS.with(LayoutName.YOLOV5)))
                .isEmpty(); // which is why nobody guesses
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> seen(new GridModel(true), DEFAULTS))
                .withMessageContaining("(yolox-decoded with 3 classes, yolov5 with 3 classes)");
    }

    private List<Finding> seen(GridModel model, DetectSettings settings) {
        try (ObjectDetector detector = load(model.graph().metadata("names", NAMES), settings);
                DetectionSession session = detector.newSession(StageListener.NONE);
                DecodedFrame frame = Pictures.plain(SceneModel.SIDE_PX, SceneModel.SIDE_PX, 0x0000CC)) {
            return session.detect(frame);
        }
    }

    @Test
    void modelForAnotherTaskIsRefused() {
        OnnxGraph graph = SceneModel.of(LayoutName.YOLOV8)
                .graph()
                .metadata("names", NAMES)
                .metadata("task", "segment");

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> load(graph, DEFAULTS))
                .withMessageContaining("segment");
    }

    @Test
    void layoutThatTheOperatorNamesMustFit() {
        OnnxGraph graph = SceneModel.of(LayoutName.YOLOV8).graph().metadata("names", NAMES);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> load(graph, DEFAULTS.with(LayoutName.DETR)))
                .withMessageContaining("[1, 7, 84]")
                .withMessageContaining("roadwatch.detect.layout");
    }

    @Test
    void channelsAtTheEndAreRefusedAtTheStart() {
        OnnxGraph graph = new OnnxGraph()
                .input("images", ElementType.FLOAT, 1, 64, 64, 3)
                .node("Identity", "images", "output")
                .output("output", ElementType.FLOAT, 1, 64, 64, 3);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> load(graph, DEFAULTS))
                .withMessageContaining("NHWC")
                .withMessageContaining("images FLOAT [1, 64, 64, 3]");
    }

    private void assertSeen(LayoutName layout, SceneModel model) {
        DetectSettings settings = model.side() < 0 ? told(layout).with(sized()) : told(layout);
        try (ObjectDetector detector = load(model.graph().metadata("names", NAMES), settings);
                DetectionSession session = detector.newSession(StageListener.NONE);
                DecodedFrame frame = Pictures.plain(SceneModel.SIDE_PX, SceneModel.SIDE_PX, 0x336699)) {
            assertThat(detector.model().layout()).isEqualTo(layout.label());
            assertThat(detector.model().modelClasses()).isEqualTo(3);
            List<Finding> findings = session.detect(frame);

            assertThat(findings).hasSize(2);
            assertFinding(findings.get(0), 0, "car", 0.9f, new BoundingBox(10, 20, 30, 50));
            assertFinding(findings.get(1), 1, "person", 0.8f, new BoundingBox(40, 8, 60, 24));
        }
    }

    /** Nothing, but of the one layout that cannot be told from another. */
    private static DetectSettings told(LayoutName layout) {
        return layout == LayoutName.YOLOX_DECODED ? DEFAULTS.with(layout) : DEFAULTS;
    }

    private static InputOverrides sized() {
        return new InputOverrides(new InputSize(64, 64), null, null, List.of(), List.of(), null, null, null);
    }

    private static void assertFinding(
            Finding finding, int classIndex, String name, float confidence, BoundingBox expected) {
        assertThat(finding.classIndex()).isEqualTo(classIndex);
        assertThat(finding.detection().className()).isEqualTo(name);
        assertThat(finding.detection().confidence()).isCloseTo(confidence, Offset.offset(1e-4f));
        BoundingBox box = finding.detection().bbox();
        assertThat(new float[] {box.leftPx(), box.topPx(), box.rightPx(), box.bottomPx()})
                .containsExactly(
                        new float[] {expected.leftPx(), expected.topPx(), expected.rightPx(), expected.bottomPx()},
                        Offset.offset(0.01f));
    }

    private ObjectDetector load(OnnxGraph graph, DetectSettings settings) {
        return OnnxObjectDetector.load(ModelFile.of(graph.write(folder.resolve("model.onnx"))), settings);
    }
}
