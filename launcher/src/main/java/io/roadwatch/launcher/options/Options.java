package io.roadwatch.launcher.options;

import io.roadwatch.launcher.machine.Port;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param host address that the services bind
 * @param model ONNX file of the detector, absolute; null when none was named
 * @param video first stream; null for none
 */
public record Options(
        Ports ports,
        String host,
        @Nullable Path model,
        @Nullable Video video) {

    /** The ports that must be free. */
    public List<Port> neededPorts() {
        return List.of(new Port("detector", host, ports.detector()), new Port("analyzer", host, ports.analyzer()));
    }

    Options withPorts(Ports other) {
        return new Options(other, host, model, video);
    }

    Options withHost(String other) {
        return new Options(ports, other, model, video);
    }

    Options withModel(String typed) {
        return new Options(ports, host, Path.of(typed).toAbsolutePath().normalize(), video);
    }

    Options withVideo(String typed) {
        return new Options(ports, host, model, Video.parse(typed));
    }
}
