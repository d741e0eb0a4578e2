package io.roadwatch.launcher;

import io.roadwatch.launcher.doctor.Doctor;
import io.roadwatch.launcher.machine.LauncherException;
import io.roadwatch.launcher.machine.Layout;
import io.roadwatch.launcher.machine.Terminal;
import io.roadwatch.launcher.options.CommandLine;
import io.roadwatch.launcher.options.ModelCache;
import io.roadwatch.launcher.options.Options;
import io.roadwatch.launcher.options.Preflight;
import io.roadwatch.launcher.options.Video;
import io.roadwatch.launcher.service.Fleet;
import io.roadwatch.launcher.up.Blueprint;
import io.roadwatch.launcher.up.Up;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command of {@code ./roadwatch}. The script passes the project's folder as the system property {@code roadwatch.root}.
 *
 * <p>Exit codes: 0 done, or ended by the user; 1 cannot be done, with a sentence; 2 wrong command line.
 */
public final class Main {

    private final Terminal terminal;
    private final Layout layout;
    private final Map<String, String> environment;

    private Main(Terminal terminal, Layout layout, Map<String, String> environment) {
        this.terminal = terminal;
        this.layout = layout;
        this.environment = environment;
    }

    public static void main(String[] words) {
        Layout layout =
                new Layout(Path.of(System.getProperty("roadwatch.root", "")).toAbsolutePath());
        int code = new Main(Terminal.ofThisProcess(), layout, System.getenv()).run(List.of(words));
        System.exit(code);
    }

    private int run(List<String> words) {
        String command = words.isEmpty() ? "" : words.get(0);
        CommandLine.Parsed parsed =
                CommandLine.parse(words.subList(Math.min(1, words.size()), words.size()), environment, demo());
        if (parsed instanceof CommandLine.Parsed.Ok ok) {
            return switch (command) {
                case "preflight" -> preflight(ok.options());
                case "up" -> up(ok.options());
                case "doctor" -> new Doctor(terminal, layout, environment).examine(ok.options()) ? 0 : 1;
                default -> wrong("Unknown command '%s'.".formatted(command));
            };
        }
        return wrong(((CommandLine.Parsed.Wrong) parsed).message());
    }

    /** What is played when nobody says; null in a copy of the project that has no clip. */
    private @Nullable Video demo() {
        return Files.isRegularFile(layout.demoClip()) ? new Video.File(layout.demoClip()) : null;
    }

    private int wrong(String message) {
        terminal.complain(message);
        return 2;
    }

    private int preflight(Options options) {
        List<String> problems = Preflight.problems(options, ModelCache.of(layout.models(), environment));
        problems.forEach(terminal::complain);
        return problems.isEmpty() ? 0 : 1;
    }

    private int up(Options options) {
        if (preflight(options) != 0) {
            return 1;
        }
        Fleet fleet = new Fleet();
        AtomicInteger exitCode = new AtomicInteger(); // Ctrl-C and SIGTERM are the normal end
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAll(fleet, exitCode), "roadwatch-end"));
        try {
            new Up(terminal, layout, options, new Blueprint(layout, options, environment), fleet).run();
        } catch (LauncherException e) {
            terminal.complain(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            terminal.complain("Roadwatch cannot start: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exitCode.set(1);
        return 1;
    }

    /** The last thing that happens: halt, because a JVM that a signal ends would not give an exit code of 0. */
    private static void endAll(Fleet fleet, AtomicInteger exitCode) {
        fleet.end();
        Runtime.getRuntime().halt(exitCode.get());
    }
}
