package io.roadwatch.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks find what is broken on purpose in a manifest that is right. */
class BrokenManifestTest {

    private static final String RIGHT = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: gate}
            automountServiceAccountToken: false
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: gate}
            spec:
              selector: {matchLabels: {app: gate}}
              template:
                metadata: {labels: {app: gate}}
                spec:
                  serviceAccountName: gate
                  automountServiceAccountToken: false
                  terminationGracePeriodSeconds: 30
                  securityContext:
                    runAsNonRoot: true
                    runAsUser: 10001
                    seccompProfile: {type: RuntimeDefault}
                  containers:
                    - name: gate
                      image: roadwatch/gate:0.1.0
                      env: [{name: MODE, value: "1"}]
                      ports: [{name: http, containerPort: 5000}]
                      startupProbe: {httpGet: {path: /q/health/started, port: http}}
                      livenessProbe: {httpGet: {path: /q/health/live, port: http}}
                      readinessProbe: {httpGet: {path: /q/health/ready, port: http}}
                      resources:
                        requests: {cpu: "1", memory: 1Gi}
                        limits: {cpu: "2", memory: 1Gi}
                      securityContext:
                        allowPrivilegeEscalation: false
                        readOnlyRootFilesystem: true
                        capabilities: {drop: [ALL]}
                  volumes:
                    - name: tmp
                      emptyDir: {sizeLimit: 1Gi}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: gate, labels: {app: gate}}
            spec:
              selector: {app: gate}
              ports: [{name: http, port: 5000, targetPort: http}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: gate}
            spec:
              podSelector: {matchLabels: {app: gate}}
              policyTypes: [Ingress, Egress]
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: gate}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: gate}
              maxReplicas: 4
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: gate}
            data: {ROADWATCH_DETECT_IOU: "0.5"}
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: gate}
            spec:
              selector: {matchLabels: {app: gate}}
              scrapeNativeHistograms: true
              endpoints: [{port: http}]
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: gate}
            spec:
              groups: [{name: gate, rules: [{alert: Gone, expr: up == 0, for: 1m}]}]
            """;

    @Test
    void nothingIsFoundInWhatIsRight() throws IOException {
        assertThat(faults(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "terminationGracePeriodSeconds > terminationGraceSeconds > terminationGraceSeconds",
                "selector: {matchLabels: {app: gate}}\\n  template > template > selector",
                "image: roadwatch/gate:0.1.0 > image: [roadwatch/gate:0.1.0] > image",
                "value: \"1\" > value: 1 > coercion",
                "containerPort: 5000 > containerPort: many > containerPort",
                "ROADWATCH_DETECT_IOU: \"0.5\" > ROADWATCH_DETECT_IOU: 0.5 > coercion",
                "  maxReplicas: 4 > '' > maxReplicas",
                "scrapeNativeHistograms > scrapeNativeHistogram > scrapeNativeHistogram",
                "scrapeNativeHistograms: true > scrapeNativeHistograms: maybe > maybe",
                "  endpoints: [{port: http}] > '' > lacks /spec/endpoints",
                "alert: Gone > alarm: Gone > alarm",
                "autoscaling/v2 > autoscaling/v9 > unknown kind",
            })
    void schemaFinds(String what, String instead, String said) throws IOException {
        assertThat(faults(broken(what, instead)))
                .anySatisfy(fault -> assertThat(fault).contains(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "runAsNonRoot: true > runAsNonRoot: false > may run as root",
                "runAsUser: 10001 > runAsUser: 1000 > does not run as 10001",
                "seccompProfile: {type: RuntimeDefault} > '' > has no seccomp profile",
                "automountServiceAccountToken: false\\n      termination > termination > mounts a token",
                "name: gate}\\nautomountServiceAccountToken: false > name: gate} > mounts its token",
                "readOnlyRootFilesystem: true > readOnlyRootFilesystem: false > may write its image",
                "drop: [ALL] > drop: [NET_RAW] > keeps capabilities",
                "limits: {cpu: \"2\", memory: 1Gi} > limits: {memory: 1Gi} > has no limit of cpu",
                "emptyDir: {sizeLimit: 1Gi} > emptyDir: {} > has an unbounded volume",
                "gate:0.1.0 > gate:latest > has an image without version",
                "/q/health/ready > /ready > has no readinessProbe that exists",
                "targetPort: http > targetPort: web > has a port that no pod has",
                "podSelector: {matchLabels: {app: gate}} > podSelector: {matchLabels: {app: x}} > is not behind a network policy",
                "kind: Deployment, name: gate > kind: Deployment, name: x > scales what is not there",
                "ROADWATCH_DETECT_IOU > ROADWATCH_DETECT_IOUS > not documented: ROADWATCH_DETECT_IOUS",
                "endpoints: [{port: http}] > endpoints: [{port: web}] > watches a port that is not there",
                "kind: ConfigMap > kind: Secret > is in a manifest",
            })
    void rulesFind(String what, String instead, String said) throws IOException {
        assertThat(faults(broken(what, instead)))
                .anySatisfy(fault -> assertThat(fault).contains(said));
    }

    @Test
    void configurationKeysAreReadWithTheirShortForms() throws IOException {
        ConfigurationKeys keys = keys();

        assertThat(keys.knows("ROADWATCH_SOURCE_HOSTS_DENY")).isTrue();
        assertThat(keys.knows("ROADWATCH_LLM_PACE_TOKENS_PER_SECOND")).isTrue();
        assertThat(keys.knows("ROADWATCH_BUDGET_PER_DAY_TOKENS")).isTrue();
        assertThat(keys.knows("ROADWATCH_LLM_PACE")).isFalse();
    }

    private static String broken(String what, String instead) {
        String text = what.replace("\\n", "\n");
        assertThat(RIGHT).contains(text);
        return RIGHT.replace(text, instead);
    }

    private static List<String> faults(String yaml) throws IOException {
        StrictSchema schema = new StrictSchema();
        List<Resource> all = Resource.parse(yaml);
        List<String> faults = new ArrayList<>(WiringRules.broken(all, keys()));
        for (Resource resource : all) {
            schema.fault(resource).ifPresent(faults::add);
            faults.addAll(PodRules.broken(resource));
        }
        return faults;
    }

    private static ConfigurationKeys keys() throws IOException {
        return new ConfigurationKeys(Installation.ROOT.resolve("docs"));
    }
}
