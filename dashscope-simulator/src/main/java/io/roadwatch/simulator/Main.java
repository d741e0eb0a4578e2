package io.roadwatch.simulator;

import java.util.List;

/** Runs a simulator as a process until it is told to end. Exit code 2: wrong command line; 1: cannot run. */
public final class Main {

    private static final int JDK_THAT_WARNS_OF_UNSAFE = 24;

    private Main() {}

    public static void main(String[] words) {
        if (Runtime.version().feature() >= JDK_THAT_WARNS_OF_UNSAFE) {
            System.setProperty("io.netty.noUnsafe", "true");
        }
        Arguments arguments = Arguments.parse(List.of(words));
        if (arguments instanceof Arguments.Run run) {
            run(run);
        } else if (arguments instanceof Arguments.Wrong wrong) {
            System.err.println(wrong.message());
            System.err.println(Arguments.USAGE);
            System.exit(2);
        } else {
            System.out.println(Arguments.USAGE);
        }
    }

    /** The event loop keeps the process alive after this returns. */
    private static void run(Arguments.Run run) {
        try {
            DashScopeSimulator simulator = DashScopeSimulator.start(run.settings());
            simulator.faults().set(run.faults());
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
            System.out.printf(
                    "DashScope SIMULATOR (a stand-in, not the vendor: no model is asked) at %s latency=%s%n",
                    simulator.baseUrl(), run.settings().latency().text());
        } catch (SimulatorException e) {
            System.err.println("The simulator cannot start: " + e.getMessage() + ".");
            System.exit(1);
        }
    }
}
