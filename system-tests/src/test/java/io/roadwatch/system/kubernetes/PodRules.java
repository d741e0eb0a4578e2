package io.roadwatch.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How every pod has to be: without rights that it does not need, bounded, and watched. */
final class PodRules {

    private static final Map<String, Set<String>> HEALTH_PATHS = Map.of(
            "startupProbe", Set.of("/q/health/started", "/simulator/latency"),
            "livenessProbe", Set.of("/q/health/live", "/simulator/latency"),
            "readinessProbe", Set.of("/q/health/ready", "/simulator/latency"));

    private PodRules() {}

    /** What breaks the rules, a sentence each. */
    static List<String> broken(Resource resource) {
        Findings findings = new Findings(resource.title());
        resource.podSpec().ifPresent(pod -> {
            podSpec(pod, findings);
            resource.containers().forEach(container -> container(container, findings.of(container)));
        });
        if (resource.isA("ServiceAccount")) {
            findings.unless(
                    !resource.json().path("automountServiceAccountToken").asBoolean(true), "mounts its token");
        }
        return findings.sentences();
    }

    private static void podSpec(JsonNode pod, Findings findings) {
        JsonNode security = pod.path("securityContext");
        findings.unless(security.path("runAsNonRoot").asBoolean(), "may run as root");
        findings.unless(security.path("runAsUser").asInt() == 10001, "does not run as 10001");
        findings.unless(
                security.at("/seccompProfile/type").asText().equals("RuntimeDefault"), "has no seccomp profile");
        findings.unless(!pod.path("automountServiceAccountToken").asBoolean(true), "mounts a token");
        findings.unless(
                !pod.path("serviceAccountName").asText("default").equals("default"), "has no account of its own");
        findings.unless(pod.has("terminationGracePeriodSeconds"), "does not say how long its end may take");
        Resource.elements(pod.path("volumes"))
                .filter(volume -> volume.has("emptyDir"))
                .forEach(volume -> findings.unless(
                        volume.path("emptyDir").has("sizeLimit"), "has an unbounded volume " + volume.path("name")));
    }

    private static void container(JsonNode container, Findings findings) {
        JsonNode security = container.path("securityContext");
        findings.unless(security.path("readOnlyRootFilesystem").asBoolean(), "may write its image");
        findings.unless(!security.path("allowPrivilegeEscalation").asBoolean(true), "may gain rights");
        findings.unless(security.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities");
        for (String resource : List.of("cpu", "memory")) {
            findings.unless(container.at("/resources/requests/" + resource).isTextual(), "requests no " + resource);
            findings.unless(container.at("/resources/limits/" + resource).isTextual(), "has no limit of " + resource);
        }
        findings.unless(container.path("image").asText().matches("roadwatch/.+:\\d.*"), "has an image without version");
        HEALTH_PATHS.forEach((probe, paths) -> {
            JsonNode get = container.path(probe).path("httpGet");
            findings.unless(paths.contains(get.path("path").asText()), "has no " + probe + " that exists");
            findings.unless(
                    Resource.elements(container.path("ports"))
                            .anyMatch(port -> port.path("name").equals(get.path("port"))),
                    "has a " + probe + " at a port that it does not have");
        });
    }

    /** Sentences about one subject. */
    private record Findings(String subject, List<String> sentences) {

        Findings(String subject) {
            this(subject, new ArrayList<>());
        }

        Findings of(JsonNode container) {
            return new Findings(subject + " " + container.path("name").asText(), sentences);
        }

        void unless(boolean right, String otherwise) {
            if (!right) {
                sentences.add(subject + " " + otherwise);
            }
        }
    }
}
