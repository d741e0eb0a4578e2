package io.roadwatch.benchmark.peer;

import io.roadwatch.benchmark.Unmeasurable;
import java.util.List;

/** What a peer needs of the machine. It is never installed by a benchmark, which says how instead. */
public enum Prerequisite {
    OPENCV_IN_PYTHON(
            List.of("/usr/bin/python3", "-c", "import cv2, numpy"), "OpenCV for Python", "apt install python3-opencv"),
    FFMPEG(List.of("ffmpeg", "-version"), "the program ffmpeg", "apt install ffmpeg"),
    ONNXRUNTIME_IN_NODE(
            List.of("node", "--input-type=module", "-e", "import 'onnxruntime-node'"),
            "Node with onnxruntime-node",
            "ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --prefix benchmarks/peers"),
    PORTKEY(
            List.of("node", "-e", "require.resolve('@portkey-ai/gateway/build/start-server.js')"),
            "Node with Portkey's gateway",
            "ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --prefix benchmarks/peers"),
    WS_IN_NODE(
            List.of("node", "--input-type=module", "-e", "import 'ws'"),
            "Node with ws",
            "ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --prefix benchmarks/peers");

    private final List<String> trial;
    private final String what;
    private final String remedy;

    Prerequisite(List<String> trial, String what, String remedy) {
        this.trial = trial;
        this.what = what;
        this.remedy = remedy;
    }

    public boolean isMet() {
        return Peer.runs(trial);
    }

    /** A sentence for those who lack it. */
    public String remedy() {
        return "Not there: %s. To measure against it: %s".formatted(what, remedy);
    }

    /** @throws Unmeasurable if it is not there */
    public void require() {
        if (!isMet()) {
            throw new Unmeasurable(remedy());
        }
    }
}
