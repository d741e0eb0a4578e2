package io.roadwatch.detector.detect;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.roadwatch.detector.detect.input.InputFormat;
import io.roadwatch.detector.detect.input.InputMemory;
import io.roadwatch.detector.detect.input.InputReader;
import io.roadwatch.detector.detect.input.PictureBatch;
import io.roadwatch.detector.detect.input.Preprocessing;
import io.roadwatch.detector.detect.layout.LayoutRecogniser;
import io.roadwatch.detector.detect.layout.ModelSample;
import io.roadwatch.detector.detect.layout.OutputLayout;
import io.roadwatch.detector.detect.layout.RawOutput;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a model into a detector: what it takes, what it says, what its classes are called, how many frames at once. */
final class ModelLoader {

    private final ModelSource source;
    private final DetectSettings settings;
    private final OnnxModel onnx;

    private ModelLoader(ModelSource source, DetectSettings settings, OnnxModel onnx) {
        this.source = source;
        this.settings = settings;
        this.onnx = onnx;
    }

    /** @throws DetectException if the model cannot be loaded or is not understood */
    static OnnxObjectDetector load(ModelSource source, DetectSettings settings) {
        OnnxModel onnx = OnnxModel.load(source, settings.execution());
        try {
            return new ModelLoader(source, settings, onnx).load();
        } catch (RuntimeException e) {
            onnx.close();
            throw e;
        }
    }

    private OnnxObjectDetector load() {
        InputFormat format =
                new InputReader(onnx.inputs(), onnx.metadata(), settings.input().size()).read();
        Optional<ClassNames> told = ClassNames.told(settings.naming(), onnx.metadata());
        OutputLayout layout = LayoutRecogniser.recognise(sample(format, told), Optional.ofNullable(settings.layout()));
        ReportedClasses classes = ReportedClasses.of(ClassNames.decide(told, layout.classCount()), settings.naming());
        Preprocessing preprocessing = Preprocessing.of(layout.name(), format.type(), settings.input());
        Recipe recipe = Recipe.of(format, preprocessing, layout, classes, settings.thresholds());
        int batchSize = new BatchTrial(source.id(), onnx, recipe)
                .decide(settings.execution().batch());
        return new OnnxObjectDetector(onnx, recipe, info(recipe, batchSize));
    }

    private ModelSample sample(InputFormat format, Optional<ClassNames> told) {
        return new ModelSample(
                format.widthPx(),
                format.heightPx(),
                onnx.inputs(),
                runOnEmptyPicture(format),
                onnx.metadata(),
                told.map(names -> OptionalInt.of(names.size())).orElseGet(OptionalInt::empty));
    }

    private List<RawOutput> runOnEmptyPicture(InputFormat format) {
        InputMemory empty = new PictureBatch(format, Preprocessing.UNKNOWN, 1).memory(1);
        try (Predictor<InputMemory, List<RawOutput>> predictor = onnx.newPredictor(format)) {
            return predictor.predict(empty);
        } catch (TranslateException e) {
            throw new DetectException(
                    "The model was loaded, but fails on an empty picture of %s px. %s"
                            .formatted(format.size(), Failures.reason(e)),
                    e);
        }
    }

    private ModelInfo info(Recipe recipe, int batchSize) {
        InputFormat format = recipe.format();
        return new ModelInfo(
                source.id(),
                source.sha256(),
                recipe.layout().name().label(),
                recipe.classes().names(),
                recipe.classes().modelClasses(),
                onnx.provider(),
                batchSize,
                new ModelInfo.Input(
                        format.widthPx(),
                        format.heightPx(),
                        format.type().label(),
                        recipe.preprocessing().toString()));
    }
}
