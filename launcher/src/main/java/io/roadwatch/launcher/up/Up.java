package io.roadwatch.launcher.up;

import io.roadwatch.launcher.alerts.AlertFeed;
import io.roadwatch.launcher.machine.Http;
import io.roadwatch.launcher.machine.LauncherException;
import io.roadwatch.launcher.machine.Layout;
import io.roadwatch.launcher.machine.Port;
import io.roadwatch.launcher.machine.Terminal;
import io.roadwatch.launcher.options.Options;
import io.roadwatch.launcher.options.Video;
import io.roadwatch.launcher.service.Fleet;
import io.roadwatch.launcher.service.LogTail;
import io.roadwatch.launcher.service.Service;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code ./roadwatch up}: from nothing to a line per alert. */
public final class Up {

    private static final int SIMULATOR_PORT = 5099;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);
    private static final int LINES_OF_A_DEAD_ONE = 20;

    private final Terminal terminal;
    private final Layout layout;
    private final Options options;
    private final Blueprint blueprint;
    private final Fleet fleet;
    private final Http http = new Http();

    public Up(Terminal terminal, Layout layout, Options options, Blueprint blueprint, Fleet fleet) {
        this.terminal = terminal;
        this.layout = layout;
        this.options = options;
        this.blueprint = blueprint;
        this.fleet = fleet;
    }

    /**
     * Starts everything and stays until a service dies. Ends in no other way: whoever ends the process ends the fleet.
     *
     * @throws LauncherException always, with the reason
     */
    public void run() throws IOException, InterruptedException {
        fetchModel();
        int simulatorPort = Port.freeLoopbackPort(SIMULATOR_PORT);
        startServices(simulatorPort);
        awaitReady();
        new RunningModel(http, blueprint.local(options.ports().detector(), ""))
                .line(options.model() != null)
                .ifPresent(terminal::say);
        sayWhereThingsAre(simulatorPort);
        new AlertFeed(http.client(), analyzerSocket(), terminal::say).open();
        FirstStream stream =
                new FirstStream(http, blueprint.local(options.ports().detector(), ""));
        if (options.video() != null) {
            play(stream, options.video());
        } else {
            stream.forget();
            terminal.say("No camera was named: pass --video FILE|URL, or declare one over the API.");
        }
        terminal.say("Alerts follow, one per line. Ctrl-C ends everything.");
        StreamWatch watch = new StreamWatch(http, stream.address());
        while (true) {
            leaveADeadSimulatorBehind();
            complainAboutTheDead();
            watch.news().ifPresent(terminal::say);
            Thread.sleep(WATCH_EVERY.toMillis());
        }
    }

    /** Beforehand, so that people see how far it is, and the services' start keeps its limit. */
    private void fetchModel() throws IOException, InterruptedException {
        Optional<String> sha256 = options.fetchedSha256();
        if (sha256.isPresent() && !blueprint.modelCache().holds(sha256.get())) {
            new ModelFetch(layout, blueprint.modelSettings()).run();
        }
    }

    private void startServices(int simulatorPort) {
        if (blueprint.simulated()) {
            terminal.say(
                    "No DASHSCOPE_API_KEY: verdicts come from a SIMULATED LLM (set DASHSCOPE_API_KEY to ask the real one).");
            fleet.start(blueprint.simulator(simulatorPort));
        }
        fleet.start(blueprint.analyzer(simulatorPort));
        fleet.start(blueprint.detector());
        terminal.say("Starting; logs are in %s".formatted(layout.logs()));
    }

    private void play(FirstStream stream, Video video) throws InterruptedException {
        try {
            stream.declare(video);
        } catch (LauncherException e) {
            Thread.sleep(POLL.toMillis());
            complainAboutTheDead(); // the better reason, if the detector died of it
            throw e;
        }
        terminal.say("Playing %s as camera %s.".formatted(video.shown(), FirstStream.CAMERA_ID));
    }

    private void awaitReady() throws InterruptedException {
        long deadlineNanos = System.nanoTime() + START_LIMIT.toNanos();
        for (Service service : fleet.services()) {
            while (!http.answersOk(service.spec().readiness())) {
                complainAboutTheDead();
                if (System.nanoTime() > deadlineNanos) {
                    throw new LauncherException("The %s is not ready after %d s.%s"
                            .formatted(service.spec().name(), START_LIMIT.toSeconds(), lastWords(service)));
                }
                Thread.sleep(POLL.toMillis());
            }
        }
    }

    /** It stands for a vendor who may be away too: streams go on without verdicts. */
    private void leaveADeadSimulatorBehind() throws InterruptedException {
        Service dead = fleet.dead().orElse(null);
        if (dead == null || !dead.spec().name().equals(Blueprint.SIMULATOR)) {
            return;
        }
        Thread.sleep(POLL.toMillis()); // as below: Ctrl-C reaches it too
        if (!fleet.ending()) {
            terminal.say("The simulated LLM ended with code %d: streams go on, without verdicts until the next start."
                    .formatted(dead.exitCode()));
            fleet.leaveBehind(dead);
        }
    }

    private void complainAboutTheDead() throws InterruptedException {
        Service dead = fleet.dead().orElse(null);
        if (dead == null) {
            return;
        }
        Thread.sleep(POLL.toMillis()); // Ctrl-C reaches the services too, and they may die of it before we hear of it
        if (!fleet.ending()) {
            throw new LauncherException("The %s ended unexpectedly with code %d.%s"
                    .formatted(dead.spec().name(), dead.exitCode(), lastWords(dead)));
        }
    }

    private static String lastWords(Service service) {
        List<String> lines = LogTail.read(service.spec().log(), LINES_OF_A_DEAD_ONE);
        return " The end of %s:%n%s".formatted(service.spec().log(), String.join(System.lineSeparator(), lines));
    }

    private void sayWhereThingsAre(int simulatorPort) {
        String detector = "//%s:%d".formatted(shownHost(), options.ports().detector());
        String analyzer = "//%s:%d".formatted(shownHost(), options.ports().analyzer());
        if (http.answersOk(blueprint.local(options.ports().detector(), "/"))) {
            terminal.say("  console    http:" + detector + "/");
        }
        terminal.say("  WebSocket  ws:%s/ws   ws:%s/ws".formatted(detector, analyzer));
        if (options.video() != null) {
            terminal.say(
                    "  watch      http:%s/api/v1/streams/%s/live.mjpeg".formatted(detector, FirstStream.CAMERA_ID));
        }
        terminal.say("  streams    http:" + detector + "/api/v1/streams");
        terminal.say("  metrics    http:%s/metrics   http:%s/metrics".formatted(detector, analyzer));
        if (blueprint.simulated()) {
            terminal.say("  simulator  http://localhost:%d/simulator/calls".formatted(simulatorPort));
        }
    }

    private String shownHost() {
        return options.host().equals("127.0.0.1") || options.host().equals("0.0.0.0") ? "localhost" : options.host();
    }

    private URI analyzerSocket() {
        String http = blueprint.local(options.ports().analyzer(), "/ws").toString();
        return URI.create("ws" + http.substring("http".length()));
    }
}
