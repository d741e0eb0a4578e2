package io.roadwatch.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassWordsTest {

    private final ClassWords words = ClassWords.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    行人横穿                                   | 行人
                    车辆未礼让行人                             | 行人
                    若干行人在车流中                           | 行人
                    无信号灯路口，行人横穿                     | 行人
                    未发现碰撞。一名骑车人逆行                 | 骑车人
                    没有拥堵，但行人横穿                       | 行人
                    摩托车与自行车并行                         | 摩托车,自行车
                    电动自行车逆行                             | 电动自行车
                    A pedestrian crosses between cars.         | pedestrian
                    Two cyclists ride against the traffic      | cyclist
                    No collision yet. Pedestrians are crossing | pedestrian
                    No lights, but a person walks              | person
                    jaywalking                                 | jaywalking
                    Motorcycle-car conflict                    | motorcycle
                    """)
    void personOrRiderIsAsserted(String text, String expected) {
        assertThat(words.asserted(text, EnumSet.of(Kin.PEOPLE))).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    公交车变道，与行人冲突    | 公交车
                    卡车与轿车追尾            | 卡车,轿车
                    A bus cuts in             | bus
                    Trucks and buses collide  | truck,bus
                    """)
    void vehicleIsAsserted(String text, String expected) {
        assertThat(words.asserted(text, EnumSet.of(Kin.VEHICLES))).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no pedestrian",
                "No pedestrians or cyclists are visible",
                "no cars, pedestrians or bicycles",
                "There isn't any pedestrian",
                "without a cyclist nearby",
                "neither pedestrians nor riders",
                "Pedestrians are not visible",
                "pedestrians: none",
                "a danger if a pedestrian steps out",
                "无行人",
                "没有行人",
                "未见行人",
                "未见明显行人及自行车",
                "画面中未发现行人、骑车人",
                "行人未见",
                "行人：无",
                "行人不可见",
                "若有行人横穿则危险",
                "如果行人出现"
            })
    void deniedIsNotAsserted(String text) {
        assertThat(words.asserted(text, EnumSet.of(Kin.PEOPLE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "驶入人行道",
                "驶入自行车道",
                "停在人行横道前",
                "占用公交车道",
                "停在公交车站旁",
                "parked in the bike lane",
                "stops at the pedestrian crossing",
                "waits at the bus stop",
                "careful driving in carriageways",
                "personal space",
                "bustling, cartoonish, scarce",
                "车辆逆行",
                "vehicles collide"
            })
    void phraseThatSpeaksOfNoRoadUserIsNotAsserted(String text) {
        assertThat(words.asserted(text, EnumSet.allOf(Kin.class))).isEmpty();
    }

    @Test
    void onlyTheKinsAskedForCount() {
        assertThat(words.asserted("行人与轿车", Set.of())).isEmpty();
        assertThat(words.asserted("行人与轿车", EnumSet.of(Kin.VEHICLES))).containsExactly("轿车");
    }
}
