package io.roadwatch.system.kubernetes;

import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code kubectl kustomize}, as the documentation says: without any flag. */
final class Kustomize {

    private static final Pattern MAJOR_VERSION = Pattern.compile("\"?kustomizeVersion\"?: \"?v(\\d+)\\.");
    private static final int NEEDED_MAJOR = 5; // that of kubectl 1.27

    private final Path kubectl;

    Kustomize() {
        kubectl = Needs.program("/usr/bin/kubectl", "kubectl, or kubernetes-client from 1.27 on");
        Matcher version = MAJOR_VERSION.matcher(run("version", "--client", "--output=json"));
        Needs.met(
                version.find() && Integer.parseInt(version.group(1)) >= NEEDED_MAJOR,
                "kubectl is older than 1.27, so kustomize is older than 5");
    }

    /** @param folder below {@code k8s/} */
    List<Resource> build(String folder) {
        return Resource.parse(run(
                "kustomize", Installation.ROOT.resolve("k8s").resolve(folder).toString()));
    }

    private String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(kubectl.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("cannot be run: " + kubectl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
