package io.roadwatch.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.simulator.chat.ChatAnswer;
import io.roadwatch.simulator.judge.Language;
import io.roadwatch.simulator.judge.SceneJudge;
import io.roadwatch.simulator.scene.Box;
import io.roadwatch.simulator.scene.Scene;
import io.roadwatch.simulator.scene.SceneGroup;
import io.roadwatch.simulator.scene.SceneObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HallucinationsTest {

    /** Group 1: two cars too close together, medium. Group 2: two cars far apart, none. One truck in no group. */
    private static final Scene CARS = new Scene(
            List.of(
                    new SceneGroup(1, List.of(object(0, "car", 0, 0), object(1, "car", 0, 10))),
                    new SceneGroup(2, List.of(object(2, "car", 500, 0), object(3, "car", 700, 0)))),
            List.of(object(4, "truck", 900, 0)));

    @Test
    void nonexistentIdsAreBeyondAllOfTheScene() {
        JsonNode verdict = spoilt(AnswerDefect.NONEXISTENT_IDS, CARS);

        assertThat(verdict.at("/results/0/triggerObjectIds").toString()).isEqualTo("[104,105]");
        assertThat(verdict.at("/results/1/triggerObjectIds").toString()).isEqualTo("[104,105]");
    }

    @Test
    void calmGroupIsAccusedAndTheSummaryFollows() {
        JsonNode verdict = spoilt(AnswerDefect.NONEXISTENT_IDS, CARS);

        assertThat(verdict.path("results").findValuesAsText("riskLevel")).containsExactly("medium", "high");
        assertThat(verdict.path("maxRiskLevel").asText()).isEqualTo("high");
        assertThat(verdict.path("hasDangerousDriving").asBoolean()).isTrue();
    }

    @Test
    void foreignIdsAreInNoGroupOrInAnother() {
        JsonNode verdict = spoilt(AnswerDefect.FOREIGN_IDS, CARS);

        assertThat(verdict.at("/results/0/triggerObjectIds").toString()).isEqualTo("[4,2]");
        assertThat(verdict.at("/results/1/triggerObjectIds").toString()).isEqualTo("[4,0]");
    }

    @Test
    void onlyGroupWithoutLooseObjectsGetsIdsThatDoNotExist() {
        Scene one = new Scene(CARS.groups().subList(0, 1));

        assertThat(spoilt(AnswerDefect.FOREIGN_IDS, one)
                        .at("/results/0/triggerObjectIds")
                        .toString())
                .isEqualTo("[101,102]");
    }

    @Test
    void absentClassIsAPedestrianAndWhereThereIsOneABus() {
        Scene withPerson = new Scene(CARS.groups(), List.of(object(9, "person", 900, 0)));

        assertThat(spoilt(AnswerDefect.ABSENT_CLASS, CARS).path("results").findValuesAsText("description"))
                .allMatch(text -> text.contains("行人"));
        assertThat(spoilt(AnswerDefect.ABSENT_CLASS, CARS)
                        .at("/results/0/riskTypes/0")
                        .asText())
                .contains("行人");
        assertThat(spoilt(AnswerDefect.ABSENT_CLASS, withPerson)
                        .at("/results/0/description")
                        .asText())
                .contains("公交车");
    }

    @Test
    void absentClassSpeaksTheLanguageOfTheAnswer() {
        JsonNode result =
                spoilt(AnswerDefect.ABSENT_CLASS, CARS, Language.ENGLISH).at("/results/0");

        assertThat(result.path("description").asText()).contains("pedestrian");
        assertThat(result.at("/riskTypes/0").asText()).contains("pedestrian");
    }

    @Test
    void highWithoutEvidenceHasNeitherTriggersNorWords() {
        JsonNode result = spoilt(AnswerDefect.HIGH_WITHOUT_EVIDENCE, CARS).at("/results/0");

        assertThat(result.path("riskLevel").asText()).isEqualTo("high");
        assertThat(result.path("description").asText()).isEmpty();
        assertThat(result.path("triggerObjectIds")).isEmpty();
        assertThat(result.path("dangerObjectCount").asInt()).isZero();
    }

    @Test
    void groupLeftOutIsTheLast() {
        assertThat(spoilt(AnswerDefect.GROUP_LEFT_OUT, CARS).path("results").findValuesAsText("groupIndex"))
                .containsExactly("1");
        assertThat(spoilt(AnswerDefect.ONE_GROUP_ONLY, CARS).path("results").findValuesAsText("groupIndex"))
                .containsExactly("1");
        assertThat(spoilt(AnswerDefect.GROUP_LEFT_OUT, new Scene(CARS.groups().subList(0, 1)))
                        .path("results"))
                .isEmpty();
    }

    @Test
    void groupIndexIsMissing() {
        assertThat(spoilt(AnswerDefect.MISSING_GROUP_INDEX, CARS)
                        .path("results")
                        .findValues("groupIndex"))
                .isEmpty();
    }

    @Test
    void summaryContradictsTheResults() {
        JsonNode tense = spoilt(AnswerDefect.CONTRADICTORY_SUMMARY, CARS);
        JsonNode calm = spoilt(
                AnswerDefect.CONTRADICTORY_SUMMARY, new Scene(CARS.groups().subList(1, 2)));

        assertThat(tense.path("maxRiskLevel").asText()).isEqualTo("none");
        assertThat(tense.path("hasDangerousDriving").asBoolean()).isFalse();
        assertThat(tense.at("/results/0/riskLevel").asText()).isEqualTo("medium");
        assertThat(calm.path("maxRiskLevel").asText()).isEqualTo("high");
        assertThat(calm.path("hasDangerousDriving").asBoolean()).isTrue();
    }

    @Test
    void abstentionJudgesNothing() {
        JsonNode verdict = spoilt(AnswerDefect.ABSTENTION, CARS);

        assertThat(verdict.path("results").findValuesAsText("insufficientEvidence"))
                .containsExactly("true", "true");
        assertThat(verdict.path("results").findValuesAsText("riskLevel")).containsOnly("none");
        assertThat(verdict.path("maxRiskLevel").asText()).isEqualTo("none");
        assertThat(verdict.at("/results/0/observation").asText()).contains("轿车#0");
    }

    @ParameterizedTest
    @EnumSource(AnswerDefect.class)
    void everyDefectHasAWayWithAnEmptySceneToo(AnswerDefect defect) {
        ChatAnswer empty = ChatAnswer.of(new SceneJudge().verdict(Scene.EMPTY, Language.CHINESE));

        assertThat(defect.applyTo(empty, Scene.EMPTY).content()).isNotNull();
    }

    private static JsonNode spoilt(AnswerDefect defect, Scene scene) {
        return spoilt(defect, scene, Language.CHINESE);
    }

    private static JsonNode spoilt(AnswerDefect defect, Scene scene, Language language) {
        ChatAnswer answer = ChatAnswer.of(new SceneJudge().verdict(scene, language));
        try {
            return new ObjectMapper().readTree(defect.applyTo(answer, scene).content());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Boxes of 40 x 30 px. */
    private static SceneObject object(int id, String className, double leftPx, double topPx) {
        return new SceneObject(id, className, new Box(leftPx, topPx, leftPx + 40, topPx + 30));
    }
}
