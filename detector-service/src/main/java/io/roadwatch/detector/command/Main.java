package io.roadwatch.detector.command;

import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.evaluate.LabelException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs one command. Exit codes: 0 done; 1 cannot be done, or not for all of it, with a sentence; 2 wrong command line, with a
 * sentence.
 */
public final class Main {

    private static final int WRONG_COMMAND_LINE = 2;

    private final Console console;
    private final Map<String, String> environment;

    Main(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** @param words the command and its options */
    public static void main(String[] words) {
        CommandLog.quiet();
        Console console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        System.exit(new Main(console, System.getenv()).run(List.of(words)));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    int run(List<String> words) {
        List<Command> commands = List.of(
                new DetectCommand(environment),
                new EvaluateCommand(environment),
                new EvaluateTrackingCommand(),
                new FetchCommand(environment));
        String name = words.isEmpty() ? "" : words.get(0);
        Optional<Command> command =
                commands.stream().filter(one -> one.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            console.complain("Unknown command '%s'; there are: %s."
                    .formatted(name, commands.stream().map(Command::name).collect(Collectors.joining(", "))));
            return WRONG_COMMAND_LINE;
        }
        return run(command.get(), words.subList(1, words.size()));
    }

    private int run(Command command, List<String> words) {
        if (words.contains("--help") || words.contains("-h") || words.equals(List.of("help"))) {
            console.say(command.usage());
            return 0;
        }
        try {
            return command.run(words, console);
        } catch (UsageException e) {
            console.complain(
                    e.getMessage() + System.lineSeparator() + "See ./roadwatch " + command.name() + " --help.");
            return WRONG_COMMAND_LINE;
        } catch (CommandException | DetectException | LabelException e) {
            console.complain(String.valueOf(e.getMessage()));
            return 1;
        }
    }
}
