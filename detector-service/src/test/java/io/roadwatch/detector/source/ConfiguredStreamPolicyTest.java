package io.roadwatch.detector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.foundation.net.ConfiguredHostPolicy;
import io.roadwatch.foundation.net.NameResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        policy = policyWith(Map.of("roadwatch.source.file-roots", clips.toString()));
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
        policy = policyWith(Map.of());

        assertRefused(clip.toString(), "roadwatch.source.file-roots");
    }

    @Test
    void cameraIsAdmitted() {
        assertThat(policy.admit("rtsp://cam.example/main").live()).isTrue();
    }

    @Test
    void hostThatNobodyKnowsYetIsNoRefusal() {
        assertThat(policy.admit("rtsp://later.example/main").masked()).isEqualTo("rtsp://later.example/main");
    }

    @Test
    void hostIsLookedUpInTheSpellingThatFFmpegGets() {
        StreamAddress address = policy.admit("RTSP://CAM.Example.:8554/Main");

        assertThat(address.location()).isEqualTo("rtsp://cam.example:8554/Main");
    }

    @Test
    void schemeThatIsNotConfiguredIsRefused() {
        policy = policyWith(Map.of("roadwatch.source.schemes", "rtsp,rtsps"));

        assertThat(policy.admit("rtsp://cam.example/main").live()).isTrue();
        assertRefused("http://cam.example/a.mp4", "roadwatch.source.schemes");
        assertRefused(clip.toString(), "roadwatch.source.schemes");
    }

    @Test
    void transportReachesTheAddress() {
        StreamAddress address = policy.admit(new TypedAddress("rtsp://cam.example/main", null, Transport.UDP));

        assertThat(((StreamAddress.Network) address).transport()).isEqualTo(Transport.UDP);
    }

    @Test
    void defaultsAllowEveryHostAndScheme() {
        SourceConfig config = ConfigOf.defaults(SourceConfig.class);

        assertThat(config.hosts().allow()).isEmpty();
        assertThat(config.hosts().deny()).isEmpty();
        assertThat(config.schemes())
                .containsExactlyInAnyOrder(Scheme.RTSP, Scheme.RTSPS, Scheme.HTTP, Scheme.HTTPS, Scheme.FILE);
    }

    @Test
    void mistakeInAListOfHostsStopsTheStartWithTheEntry() {
        assertThatThrownBy(() -> policyWith(Map.of("roadwatch.source.hosts.deny", "10.0.0.0/33")))
                .hasMessageContaining("10.0.0.0/33");
    }

    @Test
    void refusalNamesTheKeyThatDecides() {
        assertRefused("http://169.254.169.254/latest", "roadwatch.source.hosts");
    }

    private static StreamPolicy policyWith(Map<String, String> keys) {
        SourceConfig config = ConfigOf.with(SourceConfig.class, keys);
        NameResolver names = FakeNames.of(Map.of("cam.example", "192.0.2.7"));
        return new ConfiguredStreamPolicy(
                config, new ConfiguredHostPolicy("roadwatch.source.hosts", config.hosts(), names));
    }

    private void assertRefused(String typed, String because) {
        assertThatThrownBy(() -> policy.admit(typed))
                .isInstanceOf(StreamRefusedException.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining(folder.toString());
    }
}
