package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import io.roadwatch.detector.decode.PictureSignature;
import io.roadwatch.detector.testing.Assets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With two real pictures. */
class FreezeWatchTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final FreezeWatch watch = new FreezeWatch(Duration.ofSeconds(60));
    private PictureSignature one;
    private PictureSignature other;

    @BeforeEach
    void readPictures() {
        one = signature("images/exact-640/00.png");
        other = signature("images/exact-640/01.png");
    }

    private static PictureSignature signature(String name) {
        try (DecodedFrame frame = PictureFile.read(Assets.require(name))) {
            return PictureSignature.of(frame);
        }
    }

    @Test
    void samePictureIsFrozenOnceTheLimitIsReached() {
        saw(one, 0);
        saw(one, 59);
        assertThat(watch.frozenSince()).isNull();
        saw(one, 60);
        assertThat(watch.frozenSince()).isEqualTo(BEGIN);
    }

    @Test
    void anotherPictureThawsIt() {
        saw(one, 0);
        saw(one, 61);
        saw(other, 62);
        assertThat(watch.frozenSince()).isNull();
        saw(other, 121);
        assertThat(watch.frozenSince()).as("59 s of the other picture").isNull();
        saw(other, 122);
        assertThat(watch.frozenSince()).isEqualTo(BEGIN.plusSeconds(62));
    }

    private void saw(PictureSignature picture, int second) {
        watch.saw(picture, BEGIN.plusSeconds(second));
    }
}
