package io.roadwatch.detector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredStreamPolicyTest {

    @TempDir
    Path folder;

    private Path clips;
    private Path clip;
    private Path secret;
    private StreamPolicy policy;

    @BeforeEach
    void lay() throws IOException {
        clips = Files.createDirectory(folder.resolve("clips"));
        clip = Files.writeString(clips.resolve("a.mp4"), "video");
        secret = Files.writeString(folder.resolve("secret.mp4"), "video");
        policy = new ConfiguredStreamPolicy(new Roots(Optional.of(List.of(clips))));
    }

    @Test
    void fileBelowARootIsAdmitted() {
        assertThat(policy.admit(clip.toString()).location()).isEqualTo(clip.toString());
    }

    @Test
    void fileElsewhereIsRefusedAlikeWhetherItExistsOrNot() {
        assertRefused(secret.toString(), "outside the folders");
        assertRefused(folder.resolve("missing.mp4").toString(), "outside the folders");
    }

    @Test
    void pathThatClimbsOutIsRefused() {
        assertRefused(clips + "/../secret.mp4", "outside the folders");
    }

    @Test
    void linkThatLeadsOutIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(clips.resolve("link.mp4"), secret);

        assertRefused(link.toString(), "outside the folders");
    }

    @Test
    void missingFileBelowARootIsNamedAsSuch() {
        assertRefused(clips.resolve("missing.mp4").toString(), "no such file");
    }

    @Test
    void folderIsRefused() {
        assertRefused(clips.toString(), "not a file");
    }

    @Test
    void everyFileIsRefusedWithoutRoots() {
        policy = new ConfiguredStreamPolicy(new Roots(Optional.empty()));

        assertRefused(clip.toString(), "roadwatch.source.file-roots");
    }

    @Test
    void cameraIsAdmitted() {
        assertThat(policy.admit("rtsp://cam.example/main").live()).isTrue();
    }

    private void assertRefused(String typed, String because) {
        assertThatThrownBy(() -> policy.admit(typed))
                .isInstanceOf(StreamRefusedException.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining(folder.toString());
    }

    private record Roots(Optional<List<Path>> fileRoots) implements SourceConfig {

        @Override
        public int maxStreams() {
            return 10;
        }

        @Override
        public Duration samplingInterval() {
            return Duration.ofMillis(200);
        }

        @Override
        public Optional<Path> stateDir() {
            return Optional.empty();
        }
    }
}
