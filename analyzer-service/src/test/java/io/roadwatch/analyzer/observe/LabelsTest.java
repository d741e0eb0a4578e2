package io.roadwatch.analyzer.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.analyzer.testing.ReadConfig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource({"追尾风险,追尾", " 追尾 ,追尾", "Wrong Way driving,wrong way", "下雨,other", "'',other"})
    void riskTypeCountsAsTheFirstKnownWordInIt(String said, String label) {
        assertThat(new RiskTypeLabel(List.of("追尾", "wrong way", " ")).of(said)).isEqualTo(label);
    }

    @Test
    void defaults() {
        ObserveConfig config = ReadConfig.of(ObserveConfig.class);

        assertThat(config.maxCameras()).isEqualTo(200);
        assertThat(config.riskTypes()).startsWith("逆行", "闯红灯", "驶入人行道").hasSize(14);
    }

    @Test
    void noCameraAtAllIsRefused() {
        assertThatThrownBy(() -> ReadConfig.of(ObserveConfig.class, "roadwatch.observe.max-cameras", "0"))
                .hasMessageContaining("roadwatch.observe");
    }
}
