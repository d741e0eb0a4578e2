package io.roadwatch.detector.detect;

/** What computes. */
public enum Device {
    CPU,
    /** An NVIDIA GPU, or the start fails. */
    CUDA,
    /** An NVIDIA GPU where it can be used, else the CPU. */
    AUTO
}
