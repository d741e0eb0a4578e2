package io.roadwatch.detector.detect;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.util.EnumSet;
import org.jboss.logging.Logger;

/** Opens a model in ONNX Runtime on the device that was asked for. DJL's engine must be there already. */
final class SessionOpener {

    private static final Logger LOG = Logger.getLogger(SessionOpener.class);
    private static final String CPU = "cpu";
    private static final String CUDA = "cuda";

    /** @param provider what computes, as API and metrics name it */
    record Opened(OrtSession session, String provider) {}

    private final ModelSource source;
    private final Execution execution;

    SessionOpener(ModelSource source, Execution execution) {
        this.source = source;
        this.execution = execution;
    }

    /** @throws DetectException if the file is no model, or the device that was asked for is not there */
    Opened open() {
        boolean offered = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
        return switch (execution.device()) {
            case CPU -> onCpu();
            case CUDA -> onCuda(offered);
            case AUTO -> offered ? onBest() : onCpu();
        };
    }

    private Opened onCpu() {
        try (OrtSession.SessionOptions options = options()) {
            return new Opened(open(options), CPU);
        } catch (OrtException e) {
            throw new DetectException(
                    "The model file %s cannot be loaded; ONNX Runtime says: %s"
                            .formatted(source.where(), e.getMessage()),
                    e);
        }
    }

    private Opened onCuda(boolean offered) {
        if (!offered) {
            throw new DetectException(
                    "roadwatch.detect.device=cuda was asked for, but this build of ONNX Runtime offers only %s: build the detector with the Maven profile cuda, or set the device to cpu or auto."
                            .formatted(names(OrtEnvironment.getAvailableProviders())));
        }
        try {
            return tryCuda();
        } catch (OrtException e) {
            throw new DetectException(
                    "roadwatch.detect.device=cuda was asked for, but the model %s cannot be loaded on a GPU of this machine: an NVIDIA driver and the CUDA and cuDNN libraries that this ONNX Runtime was built for are needed, or set the device to cpu or auto. ONNX Runtime says: %s"
                            .formatted(source.id(), e.getMessage()),
                    e);
        }
    }

    private Opened onBest() {
        try {
            return tryCuda();
        } catch (OrtException e) {
            Opened opened = onCpu(); // first, because a file that is no model fails on every device
            LOG.infof("no GPU can be used, computing on the CPU model=%s reason=%s", source.id(), e.getMessage());
            return opened;
        }
    }

    private Opened tryCuda() throws OrtException {
        try (OrtSession.SessionOptions options = options()) {
            options.addCUDA();
            return new Opened(open(options), CUDA);
        }
    }

    private OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(execution.intraOpThreads());
        options.setInterOpNumThreads(1);
        return options;
    }

    private OrtSession open(OrtSession.SessionOptions options) throws OrtException {
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        if (source instanceof BundledModel bundled) {
            return runtime.createSession(bundled.content(), options);
        }
        return runtime.createSession(((ModelFile) source).path().toString(), options);
    }

    private static String names(EnumSet<OrtProvider> providers) {
        return String.join(
                ", ", providers.stream().map(OrtProvider::getName).sorted().toList());
    }
}
