package io.roadwatch.simulator;

/** The simulator cannot run. The message is for the person who started it. */
public final class SimulatorException extends RuntimeException {

    SimulatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
