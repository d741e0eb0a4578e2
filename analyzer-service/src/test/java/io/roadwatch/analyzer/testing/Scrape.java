package io.roadwatch.analyzer.testing;

import static io.restassured.RestAssured.given;

import java.util.Arrays;

/** What {@code /metrics} said at one moment, as Prometheus text. */
public record Scrape(String text) {

    public static Scrape now() {
        return new Scrape(
                given().get("/metrics").then().statusCode(200).extract().asString());
    }

    /** Sum of all series of that name which carry all of these {@code label="value"}; fails when there is none. */
    public double value(String name, String... labels) {
        double[] values = text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        if (values.length == 0) {
            throw new AssertionError("no series %s %s in:%n%s".formatted(name, Arrays.toString(labels), text));
        }
        return Arrays.stream(values).sum();
    }
}
