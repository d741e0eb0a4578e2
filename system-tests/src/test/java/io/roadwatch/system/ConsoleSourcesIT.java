package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's TypeScript is formatted, sound in its types, without what a linter knows, and passes its own tests. */
class ConsoleSourcesIT {

    private static final Path FOLDER = Installation.ROOT.resolve("detector-service");
    private static final long LONGEST_MINUTES = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fmt --check",
                "lint",
                "check --no-remote src/main/resources/web/app/console.ts",
                "test --no-check --no-remote src/test/web"
            })
    void denoIsContentWith(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Needs.deno().toString()));
        command.addAll(Arrays.asList(arguments.split(" ")));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().put("NO_COLOR", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
