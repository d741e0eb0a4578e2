package io.roadwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskLevelTest {

    @ParameterizedTest
    @CsvSource({"1.0,HIGH", "0.80,HIGH", "0.79,MEDIUM", "0.65,MEDIUM", "0.64,LOW", "0.45,LOW", "0.44,NONE", "0,NONE"})
    void levelFollowsFromConfidence(double confidence, RiskLevel expected) {
        assertThat(RiskLevel.fromConfidence(confidence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"none,gray", "low,yellow", "medium,orange", "high,blue"})
    void eachLevelHasTheColourOfTheOldSystem(String name, String colour) {
        assertThat(RiskLevel.parse(name)).map(RiskLevel::colour).contains(colour);
    }

    @ParameterizedTest
    @CsvSource({"HIGH,HIGH", "' Medium ',MEDIUM"})
    void nameIsReadWhateverItsCase(String name, RiskLevel expected) {
        assertThat(RiskLevel.parse(name)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"critical", "''", "高"})
    void anyOtherNameIsUnknown(String name) {
        assertThat(RiskLevel.parse(name)).isEmpty();
    }
}
