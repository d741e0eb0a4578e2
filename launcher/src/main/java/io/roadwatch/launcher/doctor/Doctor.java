package io.roadwatch.launcher.doctor;

import io.roadwatch.launcher.machine.Http;
import io.roadwatch.launcher.machine.Layout;
import io.roadwatch.launcher.machine.Port;
import io.roadwatch.launcher.machine.Readable;
import io.roadwatch.launcher.machine.Terminal;
import io.roadwatch.launcher.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./roadwatch doctor}. */
public final class Doctor {

    private final Terminal terminal;
    private final Layout layout;
    private final Map<String, String> environment;

    public Doctor(Terminal terminal, Layout layout, Map<String, String> environment) {
        this.terminal = terminal;
        this.layout = layout;
        this.environment = environment;
    }

    /** Prints a line per finding. @return whether nothing is missing */
    public boolean examine(Options options) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("JDK %s (%s)".formatted(Runtime.version(), System.getProperty("java.home"))));
        findings.addAll(new NativeLibraries(layout).findings(options));
        options.neededPorts().forEach(port -> findings.add(port(port)));
        findings.add(model(options));
        findings.add(new LlmReach(new Http(), environment).finding());
        findings.forEach(finding -> terminal.say(finding.line()));
        return findings.stream().noneMatch(Finding::isMissing);
    }

    private static Finding port(Port port) {
        return port.problem()
                .map(Finding::missing)
                .orElseGet(() -> Finding.ok("port %d is free for the %s".formatted(port.number(), port.owner())));
    }

    private static Finding model(Options options) {
        if (options.model() == null) {
            return Finding.missing("model: pass --model FILE or set ROADWATCH_DETECT_MODEL");
        }
        return Readable.problem("model", options.model())
                .map(Finding::missing)
                .orElseGet(() -> Finding.ok("model " + options.model()));
    }
}
