package io.roadwatch.benchmark.process;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes until a service is ready: from its jar, and as its image starts it. */
public final class StartBenchmark implements Benchmark {

    private static final Map<PackagedService, Target> TARGETS =
            Map.of(PackagedService.DETECTOR, Target.atMost(2.5), PackagedService.ANALYZER, Target.atMost(1.2));

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String question() {
        return "How long does it take from the start of the process until the packaged services are ready?";
    }

    @Override
    public String options() {
        return JavaHome.OPTION;
    }

    @Override
    public Report run(Options options) {
        JavaHome java = JavaHome.of(options);
        List<WayToStart> ways = new ArrayList<>();
        for (PackagedService service : PackagedService.values()) {
            ways.add(plain(service, java, options));
            ways.add(asImage(service, java, options));
        }
        List<Samples> reached = options.contest()
                .byTurns(
                        options.rounds(),
                        ways.stream().map(WayToStart::contender).toList());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            findings.addAll(ways.get(i).findings(reached.get(i)));
        }
        return report(java, options, findings);
    }

    private static WayToStart plain(PackagedService service, JavaHome java, Options options) {
        List<String> command = List.of(java.java(), "-jar", service.jar().toString());
        return new WayToStart(
                service.label() + ", java -jar",
                target(service),
                () -> Start.of(service, command, settings(service, options, Map.of())));
    }

    private static WayToStart asImage(PackagedService service, JavaHome java, Options options) {
        options.progress().say("preparing what the image of the %s holds".formatted(service.label()));
        ImageLike image = ImageLike.of(service, java);
        image.prepare();
        return new WayToStart(
                service.label() + (java.hasAotCache() ? ", as its image, AOT cache" : ", as its image, no AOT cache"),
                target(service),
                () -> Start.of(
                        service, image.command(), settings(service, options, PackagedService.imageEnvironment())));
    }

    private static Target target(PackagedService service) {
        return TARGETS.getOrDefault(service, Target.atMost(Double.MAX_VALUE));
    }

    private static Map<String, String> settings(
            PackagedService service, Options options, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        if (service == PackagedService.DETECTOR) {
            settings.put("ROADWATCH_DETECT_MODEL", options.model());
        }
        return settings;
    }

    private Report report(JavaHome java, Options options, List<Finding> findings) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("Java of the services", java.version());
        setting.put("model", options.modelName());
        List<String> notes = new ArrayList<>();
        notes.add(
                "Targets are for JDK 25. CPU is that of all threads until the service was ready: it moves little with what else the machine does.");
        if (!java.hasAotCache()) {
            notes.add("This Java has no AOT cache as the images use it; --java names a JDK 25 that has.");
        }
        return new Report(name(), question(), setting, findings, notes);
    }
}
