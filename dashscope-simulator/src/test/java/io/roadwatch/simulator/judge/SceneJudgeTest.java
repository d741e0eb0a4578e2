package io.roadwatch.simulator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.simulator.scene.Box;
import io.roadwatch.simulator.scene.Scene;
import io.roadwatch.simulator.scene.SceneGroup;
import io.roadwatch.simulator.scene.SceneObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneJudgeTest {

    @Test
    void personBesideACarIsHigh() {
        // 10 px free between them, lower edges level: 10 / 100 = 0.1 heights of the car. Clarity 1 - 0.1 / 0.25 = 0.6.
        JsonNode result = result(Language.CHINESE, car(4, 0, 0, 200, 100), person(9, 210, 40, 230, 100));

        assertThat(result.path("riskLevel").asText()).isEqualTo("high");
        assertThat(result.path("confidence").asDouble()).isEqualTo(0.89); // 0.80 + 0.6 x 0.15
        assertThat(result.path("triggerObjectIds").toString()).isEqualTo("[9,4]");
        assertThat(result.path("dangerObjectCount").asInt()).isEqualTo(2);
        assertThat(result.path("riskTypes").toString()).isEqualTo("[\"人车冲突\"]");
        assertThat(result.path("description").asText()).startsWith("【模拟】行人#9与轿车#4");
    }

    @Test
    void personHalfACarAwayIsMedium() {
        // 30 px across and 2 x 20 px along the road: 50 / 100 = 0.5 heights. Clarity (0.75 - 0.5) / 0.5 = 0.5.
        JsonNode result = result(Language.CHINESE, car(0, 0, 0, 200, 100), person(1, 230, 20, 250, 80));

        assertThat(result.path("riskLevel").asText()).isEqualTo("medium");
        assertThat(result.path("confidence").asDouble()).isEqualTo(0.72); // 0.65 + 0.5 x 0.14
    }

    @Test
    void personFarFromTheCarIsNormal() {
        JsonNode result = result(Language.CHINESE, car(0, 0, 0, 200, 100), person(1, 276, 40, 290, 100));

        assertThat(result.path("riskLevel").asText()).isEqualTo("none");
        assertThat(result.path("riskTypes")).isEmpty();
        assertThat(result.path("triggerObjectIds")).isEmpty();
        assertThat(result.path("description").asText()).startsWith("【模拟】");
    }

    @Test
    void carsOneBehindTheOtherAreTooClose() {
        // Boxes 40 x 30 have a diagonal of 50. Centres 10 px apart: 0.2. Clarity 1 - 0.2 / 0.35 = 0.43.
        JsonNode result = result(Language.CHINESE, car(0, 0, 0, 40, 30), car(1, 0, 10, 40, 40));

        assertThat(result.path("riskLevel").asText()).isEqualTo("medium");
        assertThat(result.path("confidence").asDouble()).isEqualTo(0.71); // 0.65 + 0.43 x 0.14
        assertThat(result.path("riskTypes").toString()).isEqualTo("[\"跟车过近\"]");
    }

    @Test
    void carsWithALittleMoreRoomAreLow() {
        // 25 px apart: half a diagonal.
        JsonNode result = result(Language.CHINESE, car(0, 0, 0, 40, 30), car(1, 0, 25, 40, 55));

        assertThat(result.path("riskLevel").asText()).isEqualTo("low");
        assertThat(result.path("riskTypes").toString()).isEqualTo("[\"车距过近\"]");
    }

    @Test
    void oneObjectWithTwoNamesIsNotTwoVehicles() {
        SceneObject truck = new SceneObject(1, "truck", new Box(1, 0, 41, 30));

        assertThat(result(Language.CHINESE, car(0, 0, 0, 40, 30), truck)
                        .path("riskLevel")
                        .asText())
                .isEqualTo("none");
    }

    @Test
    void fiveVehiclesAreCongestionAndNoMore() {
        SceneObject[] queue = IntStream.range(0, 5)
                .mapToObj(i -> car(i, i * 100, 0, i * 100 + 40, 30))
                .toArray(SceneObject[]::new);

        JsonNode result = result(Language.CHINESE, queue);

        assertThat(result.path("riskLevel").asText()).isEqualTo("low");
        assertThat(result.path("riskTypes").toString()).isEqualTo("[\"交通拥堵\"]");
        assertThat(result.path("dangerObjectCount").asInt()).isEqualTo(5);
        assertThat(result(Language.CHINESE, Arrays.copyOf(queue, 4))
                        .path("riskLevel")
                        .asText())
                .isEqualTo("none");
    }

    @Test
    void groupHasTheLevelOfItsWorstAndTheTypesOfAll() {
        JsonNode result = result(
                Language.CHINESE, car(0, 0, 0, 200, 100), person(1, 205, 40, 230, 100), car(2, 20, 60, 220, 160));

        assertThat(result.path("riskLevel").asText()).isEqualTo("high");
        assertThat(result.path("riskTypes").toString()).isEqualTo("[\"人车冲突\",\"跟车过近\"]");
    }

    @Test
    void englishIsMarkedToo() {
        JsonNode result = result(Language.ENGLISH, car(4, 0, 0, 200, 100), person(9, 210, 40, 230, 100));

        assertThat(result.path("description").asText()).startsWith("[simulated] person #9 and car #4");
        assertThat(result.path("riskTypes").toString()).isEqualTo("[\"conflict with a vulnerable road user\"]");
        assertThat(Language.askedFor("Answer in English.")).isEqualTo(Language.ENGLISH);
        assertThat(Language.askedFor("用中文回答")).isEqualTo(Language.CHINESE);
    }

    @Test
    void verdictSumsUpItsGroups() {
        SceneGroup calm = new SceneGroup(1, List.of(car(0, 0, 0, 200, 100), car(1, 900, 0, 1100, 100)));
        SceneGroup tense = new SceneGroup(2, List.of(car(2, 0, 300, 200, 400), person(3, 210, 340, 230, 400)));

        JsonNode verdict = verdict(new Scene(List.of(calm, tense)), Language.CHINESE);

        assertThat(verdict.path("hasDangerousDriving").asBoolean()).isTrue();
        assertThat(verdict.path("maxRiskLevel").asText()).isEqualTo("high");
        assertThat(verdict.path("results").findValuesAsText("groupIndex")).containsExactly("1", "2");
        assertThat(verdict.path("results").findValuesAsText("riskLevel")).containsExactly("none", "high");
    }

    @Test
    void emptySceneIsAValidVerdict() {
        assertThat(verdict(Scene.EMPTY, Language.CHINESE).toString())
                .isEqualTo("{\"hasDangerousDriving\":false,\"maxRiskLevel\":\"none\",\"results\":[]}");
    }

    private static JsonNode result(Language language, SceneObject... members) {
        return verdict(new Scene(List.of(new SceneGroup(1, List.of(members)))), language)
                .path("results")
                .path(0);
    }

    private static JsonNode verdict(Scene scene, Language language) {
        try {
            return new ObjectMapper().readTree(new SceneJudge().verdict(scene, language));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static SceneObject car(int id, double left, double top, double right, double bottom) {
        return new SceneObject(id, "car", new Box(left, top, right, bottom));
    }

    private static SceneObject person(int id, double left, double top, double right, double bottom) {
        return new SceneObject(id, "person", new Box(left, top, right, bottom));
    }
}
