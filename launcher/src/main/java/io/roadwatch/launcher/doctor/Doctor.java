package io.roadwatch.launcher.doctor;

import io.roadwatch.launcher.doctor.ModelFindings.Trial;
import io.roadwatch.launcher.machine.Http;
import io.roadwatch.launcher.machine.Layout;
import io.roadwatch.launcher.machine.Port;
import io.roadwatch.launcher.machine.Terminal;
import io.roadwatch.launcher.options.ModelCache;
import io.roadwatch.launcher.options.Options;
import io.roadwatch.launcher.options.Preflight;
import io.roadwatch.launcher.options.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        ModelFindings model = new ModelFindings(options, ModelCache.of(layout.models(), environment));
        NativeLibraries libraries = new NativeLibraries(layout);
        List<Finding> tried = libraries.findings(model.candidate());
        findings.addAll(tried);
        options.neededPorts().forEach(port -> findings.add(port(port)));
        Preflight.portsProblem(options).map(Finding::missing).ifPresent(findings::add);
        findings.addAll(model.findings(trial(libraries, model, tried)));
        video(options).ifPresent(findings::add);
        findings.add(new LlmReach(new Http(), environment).finding());
        findings.forEach(finding -> terminal.say(finding.line()));
        return findings.stream().noneMatch(Finding::isMissing);
    }

    private static Trial trial(NativeLibraries libraries, ModelFindings model, List<Finding> tried) {
        if (!libraries.built() || model.candidate().isEmpty()) {
            return Trial.NONE;
        }
        return tried.stream().anyMatch(Finding::isMissing) ? Trial.UNUSABLE : Trial.USABLE;
    }

    private static Finding port(Port port) {
        return port.problem()
                .map(Finding::missing)
                .orElseGet(() -> Finding.ok("port %d is free for the %s".formatted(port.number(), port.owner())));
    }

    private static Optional<Finding> video(Options options) {
        Video video = options.video();
        if (video == null) {
            return Optional.empty();
        }
        Optional<String> problem = Preflight.videoProblem(options);
        return Optional.of(problem.map(Finding::missing)
                .orElseGet(() -> video instanceof Video.File
                        ? Finding.ok("video " + video.shown())
                        : Finding.unknown("video %s: tried when it is played".formatted(video.shown()))));
    }
}
