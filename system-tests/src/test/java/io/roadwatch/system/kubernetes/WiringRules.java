package io.roadwatch.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever names something must name something that is there. */
final class WiringRules {

    private final List<Resource> all;
    private final List<Resource> workloads;
    private final ConfigurationKeys keys;
    private final List<String> sentences = new ArrayList<>();

    private WiringRules(List<Resource> all, ConfigurationKeys keys) {
        this.all = all;
        this.workloads =
                all.stream().filter(resource -> resource.podSpec().isPresent()).toList();
        this.keys = keys;
    }

    /** What breaks the rules, a sentence each. */
    static List<String> broken(List<Resource> all, ConfigurationKeys keys) {
        WiringRules rules = new WiringRules(all, keys);
        rules.ofKind("Service").forEach(rules::service);
        rules.ofKind("HorizontalPodAutoscaler").forEach(rules::autoscaler);
        rules.ofKind("PodDisruptionBudget").forEach(rules::budget);
        rules.ofKind("NetworkPolicy").forEach(rules::policy);
        rules.ofKind("Ingress").forEach(rules::ingress);
        rules.ofKind("ServiceMonitor").forEach(rules::monitor);
        rules.ofKind("ConfigMap").forEach(rules::configMap);
        rules.ofKind("Secret").forEach(secret -> rules.sentences.add(secret.title() + " is in a manifest"));
        rules.workloads.forEach(rules::workload);
        return rules.sentences;
    }

    private Stream<Resource> ofKind(String kind) {
        return all.stream().filter(resource -> resource.isA(kind));
    }

    private void service(Resource service) {
        for (JsonNode port : service.spec().path("ports")) {
            unless(
                    workloads.stream()
                            .filter(workload -> Resource.selects(service.spec().path("selector"), workload.podLabels()))
                            .flatMap(workload -> workload.containers().stream())
                            .flatMap(container -> Resource.elements(container.path("ports")))
                            .anyMatch(own -> own.path("name").equals(port.path("targetPort"))
                                    && own.path("containerPort").equals(port.path("port"))),
                    service,
                    "has a port that no pod has: " + port);
        }
    }

    private void autoscaler(Resource autoscaler) {
        JsonNode target = autoscaler.spec().path("scaleTargetRef");
        List<Resource> targets = all.stream()
                .filter(resource -> resource.isA(target.path("kind").asText())
                        && resource.apiVersion()
                                .equals(target.path("apiVersion").asText())
                        && resource.name().equals(target.path("name").asText()))
                .toList();
        unless(!targets.isEmpty(), autoscaler, "scales what is not there: " + target);
        unless(
                targets.stream().noneMatch(workload -> workload.spec().has("replicas")),
                autoscaler,
                "scales what has a number of its own, which every apply would bring back");
    }

    private void budget(Resource budget) {
        unless(selectsPods(budget.spec().path("selector")), budget, "is about no pod");
    }

    private void policy(Resource policy) {
        unless(selectsPods(policy.spec().path("podSelector")), policy, "is about no pod");
        Stream.of("ingress/from", "egress/to")
                .map(path -> path.split("/"))
                .flatMap(path -> Resource.elements(policy.spec().path(path[0]))
                        .flatMap(rule -> Resource.elements(rule.path(path[1]))))
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .forEach(peer -> unless(selectsPods(peer.path("podSelector")), policy, "allows no pod: " + peer));
    }

    private void ingress(Resource ingress) {
        for (JsonNode service : ingress.json().findValues("service")) {
            unless(
                    ofKind("Service")
                            .filter(there ->
                                    there.name().equals(service.path("name").asText()))
                            .anyMatch(there -> hasPort(there, service.at("/port/name"))),
                    ingress,
                    "leads to what is not there: " + service);
        }
    }

    private void monitor(Resource monitor) {
        JsonNode port = monitor.spec().at("/endpoints/0/port");
        JsonNode labels = monitor.spec().at("/selector/matchLabels");
        Predicate<Resource> selected = service ->
                Resource.selects(labels, Resource.strings(service.json().at("/metadata/labels")));
        unless(ofKind("Service").anyMatch(selected), monitor, "watches nothing");
        unless(
                ofKind("Service").filter(selected).allMatch(service -> hasPort(service, port)),
                monitor,
                "watches a port that is not there");
    }

    private void configMap(Resource config) {
        config.json().path("data").fieldNames().forEachRemaining(key -> {
            if (key.startsWith("ROADWATCH_")) {
                unless(keys.knows(key), config, "has a key that is not documented: " + key);
            }
        });
    }

    private void workload(Resource workload) {
        Set<String> policies = ofKind("NetworkPolicy")
                .filter(policy -> Resource.selects(policy.spec().at("/podSelector/matchLabels"), workload.podLabels()))
                .flatMap(policy -> Resource.elements(policy.spec().path("policyTypes")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        unless(policies.equals(Set.of("Ingress", "Egress")), workload, "is not behind a network policy each way");
        List<String> accounts = ofKind("ServiceAccount").map(Resource::name).toList();
        String account =
                workload.podSpec().orElseThrow().path("serviceAccountName").asText();
        unless(accounts.contains(account), workload, "has an account that is not there: " + account);
        List<String> maps = ofKind("ConfigMap").map(Resource::name).toList();
        for (JsonNode reference : workload.json().findValues("configMapRef")) {
            unless(maps.contains(reference.path("name").asText()), workload, "takes what is not there: " + reference);
        }
    }

    private static boolean hasPort(Resource service, JsonNode name) {
        return Resource.elements(service.spec().path("ports"))
                .anyMatch(port -> port.path("name").equals(name));
    }

    private boolean selectsPods(JsonNode selector) {
        return workloads.stream()
                .anyMatch(workload -> Resource.selects(selector.path("matchLabels"), workload.podLabels()));
    }

    private void unless(boolean right, Resource subject, String otherwise) {
        if (!right) {
            sentences.add(subject.title() + " " + otherwise);
        }
    }
}
