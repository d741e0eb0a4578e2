package io.roadwatch.simulator.judge;

import io.roadwatch.simulator.scene.SceneObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of an answer. Each begins with a mark that nobody can take for a real judgement. */
final class Phrases {

    private static final Map<String, String> CHINESE_CLASSES =
            Map.of("person", "行人", "bicycle", "自行车", "car", "轿车", "motorcycle", "摩托车", "bus", "公交车", "truck", "卡车");

    private final Language language;

    Phrases(Language language) {
        this.language = language;
    }

    String normalTraffic() {
        return switch (language) {
            case CHINESE -> "【模拟】未发现异常，交通正常。";
            case ENGLISH -> "[simulated] Nothing unusual: normal traffic.";
        };
    }

    /** What is there, without a judgement. */
    String observe(List<SceneObject> members) {
        return switch (language) {
            case CHINESE ->
                "【模拟】画面中有%d个目标：%s。"
                        .formatted(
                                members.size(),
                                members.stream().map(Phrases::chinese).collect(Collectors.joining("、")));
            case ENGLISH ->
                "[simulated] %d objects: %s."
                        .formatted(
                                members.size(),
                                members.stream().map(Phrases::english).collect(Collectors.joining(", ")));
        };
    }

    String describe(Finding finding) {
        return switch (language) {
            case CHINESE -> "【模拟】" + chinese(finding);
            case ENGLISH -> "[simulated] " + english(finding);
        };
    }

    private static String chinese(Finding finding) {
        String who = finding.triggers().stream().map(Phrases::chinese).collect(Collectors.joining("与"));
        return switch (finding.risk()) {
            case CONFLICT -> who + "几乎处于同一位置，存在碰撞冲突风险。";
            case NEAR_VULNERABLE -> who + "距离较近，请注意避让。";
            case TAILGATING -> who + "间距很小，跟车过近。";
            case SMALL_GAP -> who + "间距偏小。";
            case CONGESTION -> finding.triggers().size() + "辆车聚集，行驶缓慢，交通拥堵。";
        };
    }

    private static String chinese(SceneObject object) {
        return CHINESE_CLASSES.getOrDefault(object.className(), object.className()) + "#" + object.id();
    }

    private static String english(Finding finding) {
        String who = finding.triggers().stream().map(Phrases::english).collect(Collectors.joining(" and "));
        return switch (finding.risk()) {
            case CONFLICT -> who + " are almost in the same place: danger of a collision.";
            case NEAR_VULNERABLE -> who + " are close to each other.";
            case TAILGATING -> who + " have very little room between them.";
            case SMALL_GAP -> who + " have little room between them.";
            case CONGESTION -> finding.triggers().size() + " vehicles stand close together: congestion.";
        };
    }

    private static String english(SceneObject object) {
        return object.className() + " #" + object.id();
    }
}
