/** Writes small ONNX models for tests: any input, any output, without a training framework. */
package io.roadwatch.detector.detect.graph;
