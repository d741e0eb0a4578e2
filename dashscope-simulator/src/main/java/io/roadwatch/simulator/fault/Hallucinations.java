package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.scene.Scene;
import io.roadwatch.simulator.scene.SceneObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Claims that the scene does not bear out. The form of the answer stays as asked for, and the summary follows the results, so that
 * each answer has one defect only. A group without a risk gets one, because a calm result claims nothing.
 */
final class Hallucinations {

    private static final int BEYOND_ALL_IDS = 100;
    private static final double SURE = 0.9;
    private static final double UNSURE = 0.2;

    private Hallucinations() {}

    static void nonexistentIds(VerdictText verdict, Scene seen) {
        verdict.results().forEach(result -> accuse(result, idsBeyond(seen)));
        verdict.summarise();
    }

    static void foreignIds(VerdictText verdict, Scene seen) {
        for (ObjectNode result : verdict.results()) {
            List<Integer> foreign = seen.outsideOf(result.path("groupIndex").asInt())
                    .map(SceneObject::id)
                    .limit(2)
                    .toList();
            accuse(result, foreign.isEmpty() ? idsBeyond(seen) : foreign);
        }
        verdict.summarise();
    }

    static void absentClass(VerdictText verdict, Scene seen) {
        AbsentRoadUser absent = AbsentRoadUser.in(seen);
        for (ObjectNode result : verdict.results()) {
            boolean chinese = isChinese(result);
            accuse(result, ids(result));
            result.put("description", absent.description(chinese));
            result.putArray("riskTypes").add(absent.riskType(chinese));
        }
        verdict.summarise();
    }

    static void highWithoutEvidence(VerdictText verdict, Scene seen) {
        for (ObjectNode result : verdict.results()) {
            boolean chinese = isChinese(result);
            claim(result, "high", SURE);
            result.put("observation", "").put("description", "");
            result.putArray("riskTypes").add(chinese ? "碰撞风险" : "danger of a collision");
            triggers(result, List.of());
        }
        verdict.summarise();
    }

    static void abstention(VerdictText verdict, Scene seen) {
        for (ObjectNode result : verdict.results()) {
            boolean chinese = isChinese(result);
            claim(result, "none", UNSURE);
            result.put(
                    "description", chinese ? "【模拟】画面不清，无法判断。" : "[simulated] The picture is not clear enough to tell.");
            result.putArray("riskTypes");
            triggers(result, List.of());
            result.put("insufficientEvidence", true);
        }
        verdict.summarise();
    }

    /** Names the triggers; a calm result becomes one with a risk first. */
    private static void accuse(ObjectNode result, List<Integer> ids) {
        if (result.path("riskLevel").asText("none").equals("none")) {
            boolean chinese = isChinese(result);
            claim(result, "high", SURE);
            result.put("description", chinese ? "【模拟】两车即将碰撞。" : "[simulated] Two vehicles are about to collide.");
            result.putArray("riskTypes").add(chinese ? "碰撞风险" : "danger of a collision");
        }
        triggers(result, ids);
    }

    private static void claim(ObjectNode result, String level, double confidence) {
        result.put("riskLevel", level).put("confidence", confidence);
    }

    private static void triggers(ObjectNode result, List<Integer> ids) {
        result.put("dangerObjectCount", ids.size());
        ArrayNode triggers = result.putArray("triggerObjectIds");
        ids.forEach(triggers::add);
    }

    private static List<Integer> ids(ObjectNode result) {
        return Stream.iterate(0, i -> i < result.path("triggerObjectIds").size(), i -> i + 1)
                .map(i -> result.path("triggerObjectIds").path(i).asInt())
                .toList();
    }

    private static List<Integer> idsBeyond(Scene seen) {
        int highest = seen.objects().mapToInt(SceneObject::id).max().orElse(0);
        return List.of(highest + BEYOND_ALL_IDS, highest + BEYOND_ALL_IDS + 1);
    }

    /** Descriptions are in the language that was asked for. */
    private static boolean isChinese(ObjectNode result) {
        return result.path("description").asText().codePoints().anyMatch(Character::isIdeographic);
    }
}
