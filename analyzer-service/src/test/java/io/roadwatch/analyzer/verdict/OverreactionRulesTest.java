package io.roadwatch.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverreactionRulesTest {

    private final OverreactionRules rules = OverreactionRules.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    拥堵 | 车辆较多
                    拥堵/排队 | ''
                    跟车过近/车距过近 | 前后车缓慢行驶
                    traffic congestion | Vehicles are queuing at the light.
                    Tailgating/Slow-moving traffic | ''
                    following too closely | Cars wait bumper-to-bumper.
                    """)
    void highBecomesLowWhenEveryTypeIsOfCongestion(String types, String description) {
        assertThat(tamed(RiskLevel.HIGH, types, description)).isEqualTo(RiskLevel.LOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    拥堵/行人横穿 | 车流密集
                    违规停车 | 后方车辆排队
                    '' | 道路拥堵，车辆缓慢行驶
                    congestion/illegal parking | Dense traffic.
                    distracted driver | The queue is long.
                    '' | Heavy traffic, all lanes are backed up.
                    """)
    void highBecomesMediumWhenAnotherTypeOrNoneIsNamed(String types, String description) {
        assertThat(tamed(RiskLevel.HIGH, types, description)).isEqualTo(RiskLevel.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "碰撞",
                "冲突",
                "追尾",
                "逆行",
                "闯红灯",
                "驶入人行道",
                "collision course",
                "Two cars collided",
                "conflict",
                "rear-end risk",
                "rear end crash",
                "wrong-way driving",
                "Wrong  Way",
                "running a red light",
                "ran red light",
                "drives onto the sidewalk",
                "accident"
            })
    void severeWordKeepsHighWhereverItStands(String severe) {
        assertThat(tamed(RiskLevel.HIGH, "拥堵/" + severe, "车辆排队")).isEqualTo(RiskLevel.HIGH);
        assertThat(tamed(RiskLevel.HIGH, "congestion", "A queue, and " + severe + "."))
                .isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void severeWordCountsEvenWhereItIsDenied() {
        assertThat(tamed(RiskLevel.HIGH, "拥堵", "未见碰撞")).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void waitingAtARedLightIsNotSevere() {
        assertThat(tamed(RiskLevel.HIGH, "congestion", "A queue waits at the red light."))
                .isEqualTo(RiskLevel.LOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    行人横穿 | 行人在车流中
                    '' | ''
                    jaywalking | Pyjamas are worn.
                    """)
    void highWithoutAWordOfCongestionStays(String types, String description) {
        assertThat(tamed(RiskLevel.HIGH, types, description)).isEqualTo(RiskLevel.HIGH);
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM", "LOW", "NONE"})
    void otherLevelsStay(RiskLevel level) {
        assertThat(tamed(level, "拥堵", "排队")).isEqualTo(level);
    }

    @Test
    void englishWordIsFoundOnlyWhereAWordBegins() {
        WordList words = WordList.of(List.of("queue"));

        assertThat(words.isIn("Long QUEUES ahead")).isTrue();
        assertThat(words.isIn("a two-queue jam")).isTrue();
        assertThat(words.isIn("Macqueue street")).isFalse();
    }

    @Test
    void everythingButTheLevelStaysAndTheChangeIsNoted() {
        ParseNotes notes = new ParseNotes();
        GroupVerdict high =
                new GroupVerdict(4, "排队", RiskLevel.HIGH, 0.9, List.of("拥堵"), 3, List.of(1, 2), "四辆车", false);

        assertThat(rules.tame(high, notes))
                .isEqualTo(
                        new GroupVerdict(4, "排队", RiskLevel.LOW, 0.9, List.of("拥堵"), 3, List.of(1, 2), "四辆车", false));
        assertThat(notes.toMap()).containsOnlyKeys(ParseNote.OVERREACTION_TAMED);
    }

    private RiskLevel tamed(RiskLevel level, String types, String description) {
        List<String> list = types.isEmpty() ? List.of() : List.of(types.split("/"));
        return rules.tame(new GroupVerdict(1, description, level, 0.9, list, 2, List.of()), new ParseNotes())
                .riskLevel();
    }
}
