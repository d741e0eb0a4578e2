package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSignatureTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yuv420p", "nv12", "uyvy422", "yuv420p10le", "yuv420p10be", "yuv444p16le"})
    void picturesAreToldApartInEveryPacking(String pixelFormat) {
        PictureSignature plain = signatureOf("testsrc2", "yuv420p");
        PictureSignature packed = signatureOf("testsrc2", pixelFormat);
        PictureSignature other = signatureOf("smptebars", pixelFormat);

        assertThat(packed.sameAs(signatureOf("testsrc2", pixelFormat))).isTrue();
        assertThat(packed.sameAs(plain))
                .as("brightness does not depend on the packing")
                .isTrue();
        assertThat(packed.sameAs(other)).isFalse();
    }

    private PictureSignature signatureOf(String source, String pixelFormat) {
        String range = ":out_range=tv:out_color_matrix=bt601";
        Path clip = new Clips(folder)
                .make(
                        source + "-" + pixelFormat + ".nut",
                        source + "=size=320x240:rate=25,scale=320:240" + range,
                        "-frames:v 1 -c:v rawvideo -pix_fmt " + pixelFormat);
        try (TestReader opened = TestReader.open(clip)) {
            opened.readPictures(1);
            try (DecodedFrame frame = opened.reader().take()) {
                return PictureSignature.of(frame);
            }
        }
    }
}
