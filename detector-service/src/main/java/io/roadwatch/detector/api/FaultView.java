package io.roadwatch.detector.api;

import io.roadwatch.detector.source.StreamFault;

/**
 * Why a stream does not run.
 *
 * @param code of the closed set in docs/api.md
 */
record FaultView(String code, String text) {

    static FaultView of(StreamFault fault) {
        return new FaultView(fault.code().label(), fault.text());
    }
}
