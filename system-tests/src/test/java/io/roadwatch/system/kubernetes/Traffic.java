package io.roadwatch.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Which pods the network policies let talk to each other within the namespace. */
record Traffic(List<Resource> all) {

    /** By both sides: one lets it out, the other in. */
    boolean allows(String from, String to, int port) {
        return permits(from, "egress", "to", to, port) && permits(to, "ingress", "from", from, port);
    }

    private boolean permits(String owner, String direction, String peers, String other, int port) {
        return all.stream()
                .filter(resource -> resource.isA("NetworkPolicy"))
                .filter(policy -> Resource.selects(
                        policy.spec().at("/podSelector/matchLabels"), pod(owner).podLabels()))
                .flatMap(policy -> Resource.elements(policy.spec().path(direction)))
                .filter(rule -> Resource.elements(rule.path("ports"))
                        .anyMatch(allowed -> allowed.path("port").asInt() == port))
                .flatMap(rule -> Resource.elements(rule.path(peers)))
                .anyMatch(peer -> isPeer(peer, pod(other)));
    }

    private static boolean isPeer(JsonNode peer, Resource workload) {
        return peer.has("podSelector")
                && !peer.has("namespaceSelector")
                && Resource.selects(peer.at("/podSelector/matchLabels"), workload.podLabels());
    }

    private Resource pod(String workload) {
        return all.stream()
                .filter(resource ->
                        resource.name().equals(workload) && resource.podSpec().isPresent())
                .findFirst()
                .orElseThrow();
    }
}
