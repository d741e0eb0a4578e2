package io.roadwatch.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks a simulator as the analyzer would. */
final class Client {

    static final String SCENE = """
            <scene_data>
            {"objects":[{"id":0,"class":"car","confidence":0.9,"bbox":[0,0,200,100]},
                        {"id":1,"class":"person","confidence":0.8,"bbox":[210,40,230,100]}],
             "groups":[{"groupIndex":1,"objectIds":[0,1]}]}
            </scene_data>
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String question = question(SCENE).toString();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DashScopeSimulator simulator;

    Client(DashScopeSimulator simulator) {
        this.simulator = simulator;
    }

    /** A request with one picture of 640 x 360 px that asks for JSON. */
    static ObjectNode question(String text) {
        ObjectNode request = JSON.createObjectNode().put("model", "qwen-vl-plus");
        request.putObject("response_format").put("type", "json_object");
        ArrayNode messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", "Answer in JSON.");
        ArrayNode content = messages.addObject().put("role", "user").putArray("content");
        content.addObject().put("type", "text").put("text", "Image 1: group 1");
        content.addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", Images.dataUri("jpeg", 640, 360));
        content.addObject().put("type", "text").put("text", text);
        return request;
    }

    HttpResponse<String> ask(String body) throws IOException, InterruptedException {
        return http.send(request(body).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> ask() throws IOException, InterruptedException {
        return ask(question);
    }

    CompletableFuture<HttpResponse<String>> askLater() {
        return askLater(question);
    }

    CompletableFuture<HttpResponse<String>> askLater(String body) {
        return http.sendAsync(request(body).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> askWithLimit(Duration limit) {
        return http.sendAsync(request(question).timeout(limit).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer sk-test")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.rootUrl() + path));
    }

    static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
        return JSON.readTree(response.body());
    }

    /** The verdict inside of an answer. */
    static JsonNode verdict(HttpResponse<String> response) throws JsonProcessingException {
        return JSON.readTree(json(response).at("/choices/0/message/content").asText());
    }
}
