package io.roadwatch.detector.detect;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.roadwatch.detector.detect.input.InputMemory;
import io.roadwatch.detector.detect.input.PictureBatch;
import io.roadwatch.detector.detect.layout.Candidates;
import io.roadwatch.detector.detect.layout.LayoutName;
import io.roadwatch.detector.detect.layout.RawOutput;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds out at the start how many frames one inference should take. A batch that a graph declares is believed only after it
 * has been seen: exporters leave the dimension open in graphs that fail with two pictures, or answer for one.
 */
final class BatchTrial {

    private static final Logger LOG = Logger.getLogger(BatchTrial.class);
    private static final Duration MOST_TIME = Duration.ofSeconds(2);
    private static final int[] SIZES = {2, 4, 8};
    private static final int RUNS = 3;
    private static final double NEEDED_GAIN = 0.9; // 10 % less time per picture, or the wait for others is not worth it

    private final String modelId;
    private final OnnxModel onnx;
    private final Recipe recipe;

    BatchTrial(String modelId, OnnxModel onnx, Recipe recipe) {
        this.modelId = modelId;
        this.onnx = onnx;
        this.recipe = recipe;
    }

    /** @return frames of one inference, at least 1 */
    int decide(BatchChoice choice) {
        if (!recipe.format().isBatchOpen()) {
            return ofFixed(recipe.format().fixedBatch(), choice);
        }
        if (choice.most() == 1) {
            return 1;
        }
        int tried = choice.isAuto() ? SIZES[0] : choice.most();
        try (Predictor<InputMemory, List<RawOutput>> predictor = onnx.newPredictor(recipe.format())) {
            Optional<String> objection = objection(predictor, tried);
            if (objection.isPresent()) {
                LOG.warnf(
                        "the model declares an open batch, but does not take several pictures, so frames are detected one by one model=%s tried=%d reason=\"%s\"",
                        modelId, tried, objection.get());
                return 1;
            }
            return choice.isAuto() ? measured(predictor) : tried;
        } catch (TranslateException e) {
            throw new DetectException("The model %s failed. %s".formatted(modelId, Failures.reason(e)), e);
        }
    }

    private int ofFixed(int batch, BatchChoice choice) {
        if (choice.isAuto() || choice.most() == batch) {
            return batch;
        }
        LOG.warnf(
                "the model has a batch of its own, which roadwatch.detect.batch cannot change model=%s batch=%d setting=%d",
                modelId, batch, choice.most());
        return Math.min(batch, choice.most());
    }

    private Optional<String> objection(Predictor<InputMemory, List<RawOutput>> predictor, int pictures) {
        try {
            List<RawOutput> outputs = predictor.predict(batchOf(pictures));
            if (recipe.layout().name() != LayoutName.NMS_ROWS) { // each of its rows says which picture it is of
                for (RawOutput output : outputs) {
                    List<Long> shape = output.info().shape();
                    if (shape.isEmpty() || shape.get(0) != pictures) {
                        return Optional.of("%d pictures gave %s".formatted(pictures, output.info()));
                    }
                }
            }
            recipe.layout().decode(outputs, pictures - 1, recipe.filter(), new Candidates());
            return Optional.empty();
        } catch (TranslateException e) {
            return Optional.of(Failures.reason(e));
        } catch (RuntimeException e) { // whatever it is, one by one has worked already
            return Optional.of(Failures.words(e));
        }
    }

    /** The largest size of which each step before it saved enough time. */
    private int measured(Predictor<InputMemory, List<RawOutput>> predictor) throws TranslateException {
        long end = System.nanoTime() + MOST_TIME.toNanos();
        int best = 1;
        double bestNanos = nanosPerPicture(predictor, 1);
        for (int size : SIZES) {
            double expectedNanos = bestNanos * size * (RUNS + 1);
            if (System.nanoTime() + expectedNanos > end) {
                break;
            }
            double nanos = nanosPerPicture(predictor, size);
            LOG.debugf("batch measured model=%s pictures=%d msPerPicture=%.2f", modelId, size, nanos / 1e6);
            if (nanos > bestNanos * NEEDED_GAIN) {
                break;
            }
            best = size;
            bestNanos = nanos;
        }
        return best;
    }

    private double nanosPerPicture(Predictor<InputMemory, List<RawOutput>> predictor, int pictures)
            throws TranslateException {
        InputMemory batch = batchOf(pictures);
        predictor.predict(batch); // the first one allocates
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            predictor.predict(batch);
            nanos[run] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return (double) nanos[RUNS / 2] / pictures;
    }

    private InputMemory batchOf(int pictures) {
        return new PictureBatch(recipe.format(), recipe.preprocessing(), pictures).memory(pictures);
    }
}
