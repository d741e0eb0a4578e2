package io.roadwatch.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl kustomize} makes of {@code k8s/}. */
class KustomizeIT {

    private static final String DETECTOR = "roadwatch-detector";
    private static final String ANALYZER = "roadwatch-analyzer";
    private static final String SIMULATOR = "dashscope-simulator";

    private static Kustomize kustomize;

    @BeforeAll
    static void begin() {
        kustomize = new Kustomize();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base/network",
                "base/detector",
                "base/analyzer",
                "base",
                "overlays/dev",
                "overlays/prod",
                "../system-tests/src/test/resources/io/roadwatch/system/kubernetes/gpu"
            })
    void everyObjectIsValid(String folder) {
        StrictSchema schema = new StrictSchema();

        List<Resource> built = kustomize.build(folder);

        assertThat(built).isNotEmpty();
        assertThat(built.stream().flatMap(resource -> schema.fault(resource).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/dev", "overlays/prod"})
    void rulesHold(String folder) throws IOException {
        ConfigurationKeys keys = new ConfigurationKeys(Installation.ROOT.resolve("docs"));

        List<Resource> built = kustomize.build(folder);

        List<String> broken = new ArrayList<>(WiringRules.broken(built, keys));
        built.forEach(resource -> broken.addAll(PodRules.broken(resource)));
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/dev", "overlays/prod"})
    void detectorReachesAnalyzerAndNotTheOtherWayRound(String folder) {
        Traffic traffic = new Traffic(kustomize.build(folder));

        assertThat(traffic.allows(DETECTOR, ANALYZER, 5001)).isTrue();
        assertThat(traffic.allows(ANALYZER, DETECTOR, 5000)).isFalse();
    }

    @Test
    void simulatorIsForTheAnalyzerOfDevelopmentOnly() {
        List<Resource> dev = kustomize.build("overlays/dev");
        Traffic traffic = new Traffic(dev);

        assertThat(traffic.allows(ANALYZER, SIMULATOR, 5099)).isTrue();
        assertThat(traffic.allows(DETECTOR, SIMULATOR, 5099)).isFalse();
        assertThat(kinds(dev)).doesNotContain("HorizontalPodAutoscaler", "Ingress");
        assertThat(kustomize.build("overlays/prod"))
                .noneMatch(resource -> resource.name().equals(SIMULATOR));
    }

    @Test
    void productionIsScaledWatchedAndReachable() {
        assertThat(kinds(kustomize.build("overlays/prod")))
                .contains(
                        "HorizontalPodAutoscaler",
                        "PodDisruptionBudget",
                        "ServiceMonitor",
                        "PrometheusRule",
                        "Ingress");
    }

    /** An upgrade must not change what cannot be changed. */
    @Test
    void volumeClaimsBearNoVersion() {
        JsonNode claim = kustomize.build("overlays/prod").stream()
                .filter(resource -> resource.isA("StatefulSet"))
                .findFirst()
                .orElseThrow()
                .spec()
                .at("/volumeClaimTemplates/0/metadata/labels");

        assertThat(Resource.strings(claim))
                .isEqualTo(Map.of("app.kubernetes.io/name", DETECTOR, "app.kubernetes.io/component", "detector"));
    }

    /** The end of an analyzer is as long as its settings say, and Kubernetes waits for it. */
    @Test
    void analyzerMayEndItsAnalyses() {
        List<Resource> prod = kustomize.build("overlays/prod");
        Map<String, String> config = prod.stream()
                .filter(resource -> resource.isA("ConfigMap") && resource.name().startsWith(ANALYZER))
                .map(resource -> Resource.strings(resource.json().path("data")))
                .findFirst()
                .orElseThrow();
        JsonNode pod = prod.stream()
                .filter(resource -> resource.isA("Deployment"))
                .findFirst()
                .orElseThrow()
                .podSpec()
                .orElseThrow();

        assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(seconds(config.get("QUARKUS_SHUTDOWN_DELAY"))
                        + seconds(config.get("QUARKUS_SHUTDOWN_TIMEOUT")));
    }

    /** The port opens when the model is there, and one that is named by address may take 30 min: {@code DownloadLimits}. */
    @ParameterizedTest
    @ValueSource(strings = {"overlays/dev", "overlays/prod"})
    void detectorMayFetchItsModelBeforeItsStartIsGivenUp(String folder) {
        JsonNode probe = kustomize.build(folder).stream()
                .filter(resource -> resource.isA("StatefulSet"))
                .findFirst()
                .orElseThrow()
                .containers()
                .get(0)
                .path("startupProbe");

        assertThat(probe.path("periodSeconds").asInt()
                        * probe.path("failureThreshold").asInt())
                .isGreaterThan(30 * 60);
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replaceFirst("s$", ""));
    }

    private static List<String> kinds(List<Resource> built) {
        return built.stream().map(Resource::kind).toList();
    }
}
