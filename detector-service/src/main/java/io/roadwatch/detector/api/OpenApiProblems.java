package io.roadwatch.detector.api;

import static io.roadwatch.detector.api.ProblemType.ADDRESS_MALFORMED;
import static io.roadwatch.detector.api.ProblemType.ANALYZER_UNREACHABLE;
import static io.roadwatch.detector.api.ProblemType.BODY_TOO_LARGE;
import static io.roadwatch.detector.api.ProblemType.BUSY;
import static io.roadwatch.detector.api.ProblemType.CONFIGURED_STREAM;
import static io.roadwatch.detector.api.ProblemType.FILE_NOT_ALLOWED;
import static io.roadwatch.detector.api.ProblemType.FILE_UNREADABLE;
import static io.roadwatch.detector.api.ProblemType.FOREIGN_ORIGIN;
import static io.roadwatch.detector.api.ProblemType.HOST_NOT_ALLOWED;
import static io.roadwatch.detector.api.ProblemType.INVALID_BATCH;
import static io.roadwatch.detector.api.ProblemType.INVALID_QUERY;
import static io.roadwatch.detector.api.ProblemType.INVALID_STREAM;
import static io.roadwatch.detector.api.ProblemType.LOG_LEVELS_LOCKED;
import static io.roadwatch.detector.api.ProblemType.MALFORMED_JSON;
import static io.roadwatch.detector.api.ProblemType.NO_MODEL;
import static io.roadwatch.detector.api.ProblemType.SCHEME_NOT_ALLOWED;
import static io.roadwatch.detector.api.ProblemType.SOURCE_UNREADABLE;
import static io.roadwatch.detector.api.ProblemType.STATE_NOT_SAVED;
import static io.roadwatch.detector.api.ProblemType.TOO_MANY_LOG_LEVELS;
import static io.roadwatch.detector.api.ProblemType.TOO_MANY_STREAMS;
import static io.roadwatch.detector.api.ProblemType.UNKNOWN_ALERT;
import static io.roadwatch.detector.api.ProblemType.UNKNOWN_ANALYSIS;
import static io.roadwatch.detector.api.ProblemType.UNKNOWN_STREAM;
import static io.roadwatch.detector.api.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes into the API's description which problems each operation answers with. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiProblems implements OASFilter {

    private static final String STREAMS = "/api/v1/streams";
    private static final String STREAM = STREAMS + "/{cameraId}";

    private static final String ANALYSES = STREAM + "/analyses";
    private static final String ALERTS = "/api/v1/alerts";
    private static final String ACKNOWLEDGEMENT = ALERTS + "/{alertId}/acknowledgement";
    private static final String LOG_LEVEL = "/api/v1/log-levels/{category}";

    private static final Set<ProblemType> BODY =
            EnumSet.of(MALFORMED_JSON, INVALID_STREAM, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, FOREIGN_ORIGIN);
    private static final Set<ProblemType> ADDRESS =
            EnumSet.of(ADDRESS_MALFORMED, SCHEME_NOT_ALLOWED, HOST_NOT_ALLOWED, FILE_NOT_ALLOWED, FILE_UNREADABLE);
    private static final Set<ProblemType> DECLARE = EnumSet.of(TOO_MANY_STREAMS, CONFIGURED_STREAM, STATE_NOT_SAVED);
    private static final Set<ProblemType> PROBE = EnumSet.of(SOURCE_UNREADABLE, BUSY);
    private static final Set<ProblemType> CHANGE =
            EnumSet.of(INVALID_STREAM, UNKNOWN_STREAM, STATE_NOT_SAVED, FOREIGN_ORIGIN);
    private static final Set<ProblemType> ANALYSIS = EnumSet.of(INVALID_STREAM, UNKNOWN_ANALYSIS);
    private static final Set<ProblemType> ACKNOWLEDGE = EnumSet.of(UNKNOWN_ALERT, FOREIGN_ORIGIN);

    private static final Map<String, Set<ProblemType>> OPERATIONS = Map.ofEntries(
            Map.entry("PUT " + STREAM, all(BODY, ADDRESS, DECLARE, PROBE, EnumSet.of(INVALID_QUERY))),
            Map.entry(
                    "PATCH " + STREAM,
                    all(
                            BODY,
                            ADDRESS,
                            PROBE,
                            EnumSet.of(UNKNOWN_STREAM, CONFIGURED_STREAM, STATE_NOT_SAVED, INVALID_QUERY))),
            Map.entry("POST " + STREAMS, all(BODY, ADDRESS, DECLARE)),
            Map.entry("GET " + STREAMS, EnumSet.of(INVALID_QUERY)),
            Map.entry("GET " + STREAM, EnumSet.of(INVALID_STREAM, UNKNOWN_STREAM)),
            Map.entry("DELETE " + STREAM, all(CHANGE, EnumSet.of(CONFIGURED_STREAM))),
            Map.entry("POST " + STREAM + "/start", CHANGE),
            Map.entry("POST " + STREAM + "/stop", CHANGE),
            Map.entry("POST " + STREAM + "/restart", CHANGE),
            Map.entry(
                    "POST " + STREAMS + "/batch",
                    EnumSet.of(MALFORMED_JSON, INVALID_BATCH, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, FOREIGN_ORIGIN)),
            Map.entry("POST /api/v1/probe", all(BODY, ADDRESS, PROBE, EnumSet.of(UNKNOWN_STREAM))),
            Map.entry("GET " + ANALYSES, EnumSet.of(INVALID_STREAM, INVALID_QUERY, UNKNOWN_STREAM)),
            Map.entry("GET " + ANALYSES + "/{analysisId}", ANALYSIS),
            Map.entry("GET " + ANALYSES + "/{analysisId}/groups/{groupIndex}.jpg", ANALYSIS),
            Map.entry("GET " + ALERTS, EnumSet.of(INVALID_QUERY)),
            Map.entry("PUT " + ACKNOWLEDGEMENT, ACKNOWLEDGE),
            Map.entry("DELETE " + ACKNOWLEDGEMENT, ACKNOWLEDGE),
            Map.entry("GET /api/v1/model", EnumSet.of(NO_MODEL)),
            Map.entry("GET /api/v1/flow", EnumSet.of(INVALID_STREAM, UNKNOWN_STREAM)),
            Map.entry("POST /api/v1/analyzer/self-test", EnumSet.of(ANALYZER_UNREACHABLE, FOREIGN_ORIGIN)),
            Map.entry(
                    "PUT " + LOG_LEVEL,
                    EnumSet.of(INVALID_QUERY, FOREIGN_ORIGIN, LOG_LEVELS_LOCKED, TOO_MANY_LOG_LEVELS)),
            Map.entry("DELETE " + LOG_LEVEL, EnumSet.of(FOREIGN_ORIGIN, LOG_LEVELS_LOCKED)));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        Set<ProblemType> problems = OPERATIONS.getOrDefault(method + " " + path, Set.of());
        Map<Integer, List<ProblemType>> byStatus = problems.stream()
                .sorted()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, types) -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse()
                                .description(types.stream()
                                        .map(type -> "`%s`: %s".formatted(type.slug(), type.title()))
                                        .collect(Collectors.joining("; ")))
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType().schema(problemSchema())))));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    @SafeVarargs
    private static Set<ProblemType> all(Set<ProblemType>... parts) {
        return Arrays.stream(parts)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemType.class)));
    }
}
