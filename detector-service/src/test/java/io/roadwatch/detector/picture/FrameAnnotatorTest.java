package io.roadwatch.detector.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameAnnotatorTest {

    private final FrameAnnotator annotator = new FrameAnnotator();
    private final BufferedImage frame = Frames.filled(640, 360, 0xFF404040);
    private final Detection car = new Detection("car", 0.874f, new BoundingBox(100, 100, 180, 160));
    private final TrafficGroup group = Frames.group(1, 1, new BoundingBox(300, 100, 420, 220));

    @Test
    void theInputIsNotChangedAndTheResultIsAnImageOfItsOwn() {
        int[] before = Frames.pixelsOf(frame);

        BufferedImage drawn = annotator.annotate(frame, List.of(car), List.of(group), index -> RiskLevel.HIGH);

        assertThat(Frames.pixelsOf(frame)).isEqualTo(before);
        assertThat(drawn).isNotSameAs(frame);
        assertThat(drawn.getRaster().getDataBuffer())
                .isNotSameAs(frame.getRaster().getDataBuffer());
        assertThat(Frames.pixelsOf(drawn)).isNotEqualTo(before);
    }

    @Test
    void anObjectIsFramedAndItsInsideIsLeftAlone() {
        BufferedImage drawn = annotator.annotate(frame, List.of(car), List.of(), index -> RiskLevel.NONE);

        assertThat(drawn.getRGB(100, 130)).isEqualTo(0xFF3DDC84);
        assertThat(drawn.getRGB(179, 130)).isEqualTo(0xFF3DDC84);
        assertThat(drawn.getRGB(140, 159)).isEqualTo(0xFF3DDC84);
        assertThat(drawn.getRGB(140, 130)).isEqualTo(0xFF404040);
    }

    @ParameterizedTest
    @CsvSource({"NONE, A0A0A0", "LOW, FFD400", "MEDIUM, FF8C00", "HIGH, 2F7BFF"})
    void aGroupIsFramedInTheColourOfItsRisk(RiskLevel level, String rgb) {
        BufferedImage drawn = annotator.annotate(frame, List.of(), List.of(group), index -> level);

        assertThat(drawn.getRGB(300, 160) & 0xFFFFFF).isEqualTo(Integer.parseInt(rgb, 16));
    }

    @Test
    void everyGroupIsDrawnInItsOwnLevel() {
        TrafficGroup other = Frames.group(2, 1, new BoundingBox(480, 100, 560, 220));

        BufferedImage drawn = annotator.annotate(
                frame, List.of(), List.of(group, other), index -> index == 2 ? RiskLevel.HIGH : RiskLevel.LOW);

        assertThat(drawn.getRGB(300, 160)).isEqualTo(0xFFFFD400);
        assertThat(drawn.getRGB(480, 160)).isEqualTo(0xFF2F7BFF);
    }

    @Test
    void boxesThatReachOverTheEdgeDoNoHarm() {
        Detection cut = new Detection("bus", 0.5f, new BoundingBox(-40, -30, 900, 20), 12L, null);
        Detection tiny = new Detection("person", 0.5f, new BoundingBox(639.2f, 359.2f, 639.4f, 359.4f), 13L, null);

        BufferedImage drawn = annotator.annotate(frame, List.of(cut, tiny), List.of(), index -> RiskLevel.NONE);

        assertThat(new Color(drawn.getRGB(320, 300)).getGreen()).isEqualTo(0x40);
    }
}
