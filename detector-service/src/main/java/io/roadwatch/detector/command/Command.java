package io.roadwatch.detector.command;

import java.util.List;

/** One thing that can be asked for. */
interface Command {

    String name();

    /** For people, some lines. */
    String usage();

    /**
     * @param words what follows the command's name
     * @return the exit code
     * @throws UsageException if what was asked for makes no sense
     * @throws CommandException if it cannot be done
     */
    int run(List<String> words, Console console);
}
