package io.roadwatch.detector.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

    @Test
    void carsTrucksAndBusesAreAFamily() {
        LookAlikes families = TrackSettings.defaults().lookAlikes();

        assertThat(families.familyOf("car"))
                .isEqualTo(families.familyOf("truck"))
                .isEqualTo(families.familyOf("bus"));
        assertThat(families.familyOf("motorcycle")).isEqualTo(families.familyOf("bicycle"));
        assertThat(families.familyOf("car")).isNotEqualTo(families.familyOf("bicycle"));
    }

    @Test
    void otherClassIsAFamilyOfItsOwn() {
        assertThat(TrackSettings.defaults().lookAlikes().familyOf("tram")).isEqualTo("tram");
    }

    @Test
    void familyOfOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LookAlikes.of(List.of("car")))
                .withMessageContaining("'car'");
    }

    @Test
    void classInTwoFamiliesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LookAlikes.of(List.of("car/truck", "truck/bus")))
                .withMessageContaining("'truck'");
    }

    @Test
    void classWithoutANameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LookAlikes.of(List.of("car/")));
    }
}
