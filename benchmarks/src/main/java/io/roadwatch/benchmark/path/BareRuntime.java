package io.roadwatch.benchmark.path;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.roadwatch.benchmark.Unmeasurable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * ONNX Runtime with nothing around it: the same model, options and thread counts as the detector's, a tensor that stays where it
 * is, and outputs that nobody reads. What a detector on this runtime could do at most.
 */
final class BareRuntime implements AutoCloseable {

    private static final int WARM_UP = 20;

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final List<OrtSession> sessions;

    /**
     * @param model an ONNX file
     * @param threads each has a session of its own, which computes in one thread
     */
    BareRuntime(Path model, int threads) {
        this.sessions = IntStream.range(0, threads).mapToObj(i -> open(model)).toList();
    }

    private OrtSession open(Path model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return runtime.createSession(model.toString(), options);
        } catch (OrtException e) {
            throw new Unmeasurable("ONNX Runtime cannot load %s: %s".formatted(model, e.getMessage()));
        }
    }

    /** @return inferences per second of all threads together */
    double inferencesPerSecond(Duration time) {
        List<CompletableFuture<Double>> rates = sessions.stream()
                .map(session -> CompletableFuture.supplyAsync(() -> rate(session, time), task -> {
                    Thread thread = new Thread(task, "bare-runtime");
                    thread.setDaemon(true);
                    thread.start();
                }))
                .toList();
        return rates.stream().mapToDouble(CompletableFuture::join).sum();
    }

    private double rate(OrtSession session, Duration time) {
        try (OnnxTensor tensor = tensor(session)) {
            Map<String, OnnxTensor> input =
                    Map.of(session.getInputNames().iterator().next(), tensor);
            for (int i = 0; i < WARM_UP; i++) {
                session.run(input).close();
            }
            long begun = System.nanoTime();
            long inferences = 0;
            while (System.nanoTime() - begun < time.toNanos()) {
                session.run(input).close();
                inferences++;
            }
            return inferences / ((System.nanoTime() - begun) / 1e9);
        } catch (OrtException e) {
            throw new IllegalStateException("an inference failed", e);
        }
    }

    private OnnxTensor tensor(OrtSession session) throws OrtException {
        TensorInfo info =
                (TensorInfo) session.getInputInfo().values().iterator().next().getInfo();
        long[] shape = info.getShape();
        shape[0] = 1;
        long samples = 1;
        for (long side : shape) {
            if (side < 1) {
                throw new Unmeasurable("The model leaves the size of its input open: name one that does not.");
            }
            samples *= side;
        }
        FloatBuffer data = ByteBuffer.allocateDirect(Math.toIntExact(samples * Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        Random random = new Random(1);
        while (data.hasRemaining()) {
            data.put(random.nextInt(256));
        }
        return OnnxTensor.createTensor(runtime, data.flip(), shape);
    }

    @Override
    public void close() {
        for (OrtSession session : sessions) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("a session cannot be closed", e);
            }
        }
    }
}
