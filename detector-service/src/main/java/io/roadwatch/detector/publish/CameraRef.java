package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;

/** A camera as a client named it; answers to that client name it the same way. */
record CameraRef(CameraId id, WireId wireId) {}
