package io.roadwatch.launcher.options;

import io.roadwatch.launcher.machine.Port;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param host address that the services bind
 * @param model the detector's; null when none was named, and the detector chooses
 * @param modelSha256 what the model must have, in lower case; null when nobody says
 * @param offline whether models may not be downloaded
 * @param video first stream; null for none
 */
public record Options(
        Ports ports,
        String host,
        @Nullable Model model,
        @Nullable String modelSha256,
        boolean offline,
        @Nullable Video video) {

    private static final String NOTHING = "none";

    /** The ports that must be free. */
    public List<Port> neededPorts() {
        return List.of(new Port("detector", host, ports.detector()), new Port("analyzer", host, ports.analyzer()));
    }

    /** SHA-256 of a model that has to be fetched; empty for a file, and where it is not known. */
    public Optional<String> fetchedSha256() {
        if (model instanceof Model.Named named) {
            return Optional.of(named.known().sha256());
        }
        return model instanceof Model.Address ? Optional.ofNullable(modelSha256) : Optional.empty();
    }

    Options withPorts(Ports other) {
        return new Options(other, host, model, modelSha256, offline, video);
    }

    Options withHost(String other) {
        return new Options(ports, other, model, modelSha256, offline, video);
    }

    Options withModel(String typed) {
        Model named = typed.strip().equals(Model.CHOSEN) ? null : Model.parse(typed);
        return new Options(ports, host, named, modelSha256, offline, video);
    }

    Options withModelSha256(String typed) {
        String sha256 = typed.strip().toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, got '%s'".formatted(typed));
        }
        return new Options(ports, host, model, sha256, offline, video);
    }

    Options withOffline(boolean other) {
        return new Options(ports, host, model, modelSha256, other, video);
    }

    Options withVideo(String typed) {
        return new Options(ports, host, model, modelSha256, offline, typed.equals(NOTHING) ? null : Video.parse(typed));
    }
}
