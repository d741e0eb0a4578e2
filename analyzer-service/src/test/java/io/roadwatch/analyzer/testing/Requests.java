package io.roadwatch.analyzer.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** A worked example of a request, as a detector sends it. */
public final class Requests {

    /** A real picture: others are not shown to the LLM. */
    public static final String JPEG_BASE64 = Base64.getEncoder().encodeToString(Jpegs.of(132, 54));

    private Requests() {}

    public static JsonObject analysis(String analysisId, String cameraId) {
        return new JsonObject()
                .put("analysisId", analysisId)
                .put("cameraId", cameraId)
                .put(
                        "frame",
                        new JsonObject()
                                .put("capturedAt", "2026-03-01T08:15:30.250Z")
                                .put("sequence", 42)
                                .put("widthPx", 640)
                                .put("heightPx", 360))
                .put("detections", new JsonArray().add(detection("car", 10)).add(detection("person", 70)))
                .put(
                        "groups",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("groupIndex", 1)
                                        .put(
                                                "memberIndices",
                                                new JsonArray().add(0).add(1))
                                        .put("bbox", box(10, 20, 120, 50))
                                        .put(
                                                "classes",
                                                new JsonArray().add("car").add("person"))
                                        .put("averageConfidence", 0.9)))
                .put(
                        "images",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("groupIndex", 1)
                                        .put("bbox", box(0, 8, 132, 62))
                                        .put("imageWidth", 132)
                                        .put("imageHeight", 54)
                                        .put("imageBase64", JPEG_BASE64)));
    }

    public static ValidatableResponse post(JsonObject body) {
        return given().contentType("application/json")
                .body(body.encode())
                .post("/api/v1/analyses")
                .then();
    }

    private static JsonObject detection(String className, int left) {
        return new JsonObject()
                .put("class", className)
                .put("confidence", 0.9)
                .put("bbox", box(left, 20, left + 50, 50));
    }

    private static JsonArray box(int left, int top, int right, int bottom) {
        return new JsonArray().add(left).add(top).add(right).add(bottom);
    }
}
