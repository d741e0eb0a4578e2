package io.roadwatch.detector.detect.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which output of a model has which role.
 *
 * @param positions in the graph's order, from 0
 */
record OutputRoles(Map<OutputRole, Integer> positions) {

    OutputRoles {
        positions = Map.copyOf(positions);
    }

    Optional<Integer> find(OutputRole role) {
        return Optional.ofNullable(positions.get(role));
    }

    /** @throws IllegalArgumentException if no output has the role */
    int position(OutputRole role) {
        return find(role).orElseThrow(() -> new IllegalArgumentException("no output for " + role));
    }

    RawOutput output(List<RawOutput> outputs, OutputRole role) {
        return outputs.get(position(role));
    }

    TensorInfo info(List<RawOutput> outputs, OutputRole role) {
        return output(outputs, role).info();
    }
}
