package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.account.Caller;
import io.roadwatch.simulator.account.KeyHash;
import io.roadwatch.simulator.fault.Fault;
import io.roadwatch.simulator.fault.FaultRule;
import io.roadwatch.simulator.quota.QuotaLimits;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void defaultsAreLoopbackPort5099AndATypicalLatency() {
        assertThat(Arguments.parse(List.of())).isInstanceOfSatisfying(Arguments.Run.class, run -> {
            assertThat(run.settings().host()).isEqualTo("127.0.0.1");
            assertThat(run.settings().port()).isEqualTo(5099);
            assertThat(run.settings().latency().text()).isEqualTo("lognormal:800ms,0.35,10s");
            assertThat(run.settings().models())
                    .containsExactlyInAnyOrder("qwen-vl-plus", "qwen-vl-max", "qwen3-vl-plus", "qwen3.6-flash");
            assertThat(run.settings().acceptedKeys()).isEmpty();
            assertThat(run.settings().quota()).isEqualTo(QuotaLimits.none());
            assertThat(run.faults()).isEmpty();
        });
    }

    @Test
    void everyOptionIsTaken() {
        List<String> words = List.of(
                "--port",
                "0",
                "--host",
                "0.0.0.0",
                "--latency",
                "200ms..1s",
                "--seed",
                "9",
                "--models",
                "a,b",
                "--keys",
                "k",
                "--accounts",
                "main=k+l",
                "--quota",
                "typical",
                "--faults",
                "{\"faults\":[{\"kind\":\"hang\"}]}");

        assertThat(Arguments.parse(words)).isInstanceOfSatisfying(Arguments.Run.class, run -> {
            assertThat(run.settings().host()).isEqualTo("0.0.0.0");
            assertThat(run.settings().port()).isZero();
            assertThat(run.settings().latency().text()).isEqualTo("200ms..1s");
            assertThat(run.settings().seed()).isEqualTo(9);
            assertThat(run.settings().models()).isEqualTo(Set.of("a", "b"));
            assertThat(run.settings().acceptedKeys()).isEqualTo(Set.of("k"));
            assertThat(run.settings().accounts().callerOf(KeyHash.of("l"))).contains(new Caller("main", "main-2"));
            assertThat(run.settings().quota()).isEqualTo(QuotaLimits.typical());
            assertThat(run.faults()).containsExactly(FaultRule.always(new Fault.Hang()));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --port          | --port needs a value
            --port x        | --port must be a whole number, got 'x'
            --port 70000    | --port: port must be in 0..65535, got 70000
            --latency quick | --latency: 'quick' is not a duration such as 800ms, 1.5s or 2m
            --faults {}     | --faults: expected {"faults":[...]}
            --models a,a    | --models: duplicate element: a
            --quota much    | --quota: not JSON: see line 1, column 5
            --accounts k    | --accounts: expected ACCOUNT=KEY+KEY,ACCOUNT=KEY
            --colour red    | --colour: unknown option
            """)
    void wrongCommandLineIsRefusedWithAReason(String line, String message) {
        assertThat(Arguments.parse(List.of(line.split(" ")))).isEqualTo(new Arguments.Wrong(message));
    }

    @Test
    void helpIsHelpWhereverItStands() {
        assertThat(Arguments.parse(List.of("--port", "1", "--help"))).isInstanceOf(Arguments.Help.class);
    }

    @Test
    void settingsNeverShowTheirKeys() {
        assertThat(SimulatorSettings.defaults()
                        .withAcceptedKeys(Set.of("sk-secret"))
                        .withAccounts(Accounts.parse("main=sk-secret"))
                        .toString())
                .doesNotContain("sk-secret")
                .contains("acceptedKeys=1");
    }
}
