package io.roadwatch.benchmark.machine;

import java.time.Duration;

/** CPU time of a process, of all its threads, in user and kernel mode. */
public final class CpuClock {

    private final ProcessHandle process;

    public CpuClock(ProcessHandle process) {
        this.process = process;
    }

    /** CPU seconds since the process began, in steps of about 10 ms; 0 where the system does not tell. */
    public double seconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
