package io.roadwatch.analyzer.publish;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roadwatch.contract.Alert;

/** An alert and whose it is; on the wire one flat object. */
public record CameraAlert(String cameraId, @JsonUnwrapped Alert alert) {}
