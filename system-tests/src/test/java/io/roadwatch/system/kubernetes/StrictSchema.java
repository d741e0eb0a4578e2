package io.roadwatch.system.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for an API server that validates strictly. The official client's models know unknown and missing fields of built-in kinds;
 * fabric8's know types, and the Prometheus Operator's kinds, of which they know no needed fields.
 */
final class StrictSchema {

    private static final String MONITORING = "monitoring.coreos.com/v1";

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry(MONITORING + "/ServiceMonitor", ServiceMonitor.class),
            Map.entry(MONITORING + "/PrometheusRule", PrometheusRule.class));

    /** What the definitions of the Prometheus Operator need. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "ServiceMonitor", Set.of("/spec/endpoints", "/spec/selector"), "PrometheusRule", Set.of("/spec/groups"));

    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, textual -> {
                textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .annotationIntrospector(new NothingElse())
            .build();

    /** What is wrong with an object, if anything. */
    Optional<String> fault(Resource resource) {
        return unknownOrMissing(resource).or(() -> wrongType(resource)).map(fault -> resource.title() + ": " + fault);
    }

    private static Optional<String> unknownOrMissing(Resource resource) {
        if (resource.apiVersion().equals(MONITORING)) {
            return NEEDED.getOrDefault(resource.kind(), Set.of()).stream()
                    .filter(path -> resource.json().at(path).isMissingNode())
                    .map(path -> "lacks " + path)
                    .findFirst();
        }
        try {
            Class.forName(officialModel(resource))
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(resource.json().toString()));
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (ClassNotFoundException e) {
            return Optional.of("is of an unknown kind " + resource.apiVersion());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the official client has changed", e);
        }
    }

    private static String officialModel(Resource resource) {
        String version = resource.apiVersion().replaceFirst("^.*/", "");
        return "io.kubernetes.client.openapi.models." + version.toUpperCase(java.util.Locale.ROOT) + resource.kind();
    }

    private Optional<String> wrongType(Resource resource) {
        Class<?> type = TYPES.get(resource.apiVersion() + "/" + resource.kind());
        if (type == null) {
            return Optional.of("is of a kind that is not checked: " + resource.apiVersion());
        }
        try {
            strict.treeToValue(resource.json(), type);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Without the models' place for whatever else there is. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
