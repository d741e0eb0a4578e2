package io.roadwatch.detector.command;

import java.util.Set;

/** One thing that can be asked for. */
interface Command {

    String name();

    /** For people, some lines. */
    String usage();

    /** Every option that it knows, such as {@code --model}. Each takes a value. */
    Set<String> options();

    /**
     * @return the exit code
     * @throws UsageException if what was asked for makes no sense
     * @throws CommandException if it cannot be done
     */
    int run(Arguments arguments, Console console);
}
