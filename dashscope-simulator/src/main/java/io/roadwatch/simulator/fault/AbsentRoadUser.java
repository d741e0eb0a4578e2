package io.roadwatch.simulator.fault;

import io.roadwatch.simulator.scene.Scene;
import io.roadwatch.simulator.scene.SceneObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A road user that a model may see where there is none. The last one is never among the detector's classes. */
enum AbsentRoadUser {
    PERSON("行人", "pedestrian"),
    BUS("公交车", "bus"),
    TRUCK("卡车", "truck"),
    BICYCLE("自行车", "bicycle"),
    MOTORCYCLE("摩托车", "motorcycle"),
    TRAM("有轨电车", "tram");

    private final String chinese;
    private final String english;

    AbsentRoadUser(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The first that is nowhere in the scene. */
    static AbsentRoadUser in(Scene scene) {
        Set<String> there = scene.objects().map(SceneObject::className).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(user -> !there.contains(user.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(TRAM);
    }

    String description(boolean inChinese) {
        return inChinese
                ? "【模拟】%s突然横穿道路，存在碰撞风险。".formatted(chinese)
                : "[simulated] A %s suddenly crosses the road: danger of a collision.".formatted(english);
    }

    String riskType(boolean inChinese) {
        return inChinese ? "与%s碰撞风险".formatted(chinese) : "danger of a collision with a %s".formatted(english);
    }
}
