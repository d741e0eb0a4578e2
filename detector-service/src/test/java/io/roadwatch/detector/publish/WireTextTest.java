package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 65_537, 131_072, 131_073, 300_000})
    void aTextOfAnyLengthArrivesAsItIs(int length) {
        String text = "x".repeat(length);

        assertThat(WireTexts.read(WireText.of(text))).isEqualTo(text);
    }

    @Test
    void aTextIsUtf8() {
        assertThat(WireTexts.read(WireText.of("{\"message\":\"碰撞\"}"))).isEqualTo("{\"message\":\"碰撞\"}");
    }

    @Test
    void aLongTextIsSplitIntoFramesThatClientsTake() {
        assertThat(WireTexts.frameLengths(WireText.of("x".repeat(2 * WireText.LONGEST_FRAME + 1))))
                .isEqualTo(List.of(WireText.LONGEST_FRAME, WireText.LONGEST_FRAME, 1));
    }

    @Test
    void aTextCanBeWrittenToManyConnections() {
        WireText text = WireText.of("to all");

        ByteBuf first = text.bytes();
        first.skipBytes(first.readableBytes()).release();

        assertThat(WireTexts.read(text)).isEqualTo("to all");
    }
}
