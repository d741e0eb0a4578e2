package io.roadwatch.foundation.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuildInfoTest {

    @Test
    void commitOfGitIsShown() {
        Properties build = built("0.1.0", "${env.ROADWATCH_COMMIT}", "0123456789ab");

        assertThat(BuildInfo.of(build, "25")).isEqualTo(new BuildInfo("0.1.0", "0123456789ab", "25"));
    }

    @Test
    void commitThatWasGivenComesFirst() {
        assertThat(BuildInfo.of(built("0.1.0", "fedcba", "0123456789ab"), "17").commit())
                .isEqualTo("fedcba");
    }

    @Test
    void commitIsUnknownWhereTheBuildCouldNotTell() {
        Properties build = built("0.1.0", "${env.ROADWATCH_COMMIT}", "${roadwatch.commit}");

        assertThat(BuildInfo.of(build, "17").commit()).isEqualTo(BuildInfo.UNKNOWN);
    }

    @Test
    void nothingIsKnownWithoutTheFile() {
        assertThat(BuildInfo.of(new Properties(), "17"))
                .isEqualTo(new BuildInfo(BuildInfo.UNKNOWN, BuildInfo.UNKNOWN, "17"));
    }

    private static Properties built(String version, String given, String git) {
        Properties build = new Properties();
        build.setProperty("version", version);
        build.setProperty("given.commit", given);
        build.setProperty("git.commit", git);
        return build;
    }
}
