package io.roadwatch.analyzer.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.roadwatch.simulator.DashScopeSimulator;
import io.roadwatch.simulator.SimulatorSettings;
import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.fault.FaultJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The app with the DashScope simulator and a pool file of three keys: two of account {@code a}, which are used first, and one
 * of account {@code b}. {@link #freshAccounts} replaces them by others of which nothing is known.
 */
public class SimulatedVendor implements QuarkusTestResourceLifecycleManager {

    private DashScopeSimulator simulator;
    private Path poolFile;
    private int generation;

    @Override
    public Map<String, String> start() {
        simulator = DashScopeSimulator.start(SimulatorSettings.instant());
        try {
            poolFile = Files.createTempFile("pool", ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        freshAccounts();
        Map<String, String> config = new HashMap<>(new FastLlmProfile().getConfigOverrides());
        config.remove("roadwatch.llm.api-key");
        config.put("roadwatch.llm.base-url", simulator.baseUrl());
        config.put("roadwatch.llm.keys.file", poolFile.toString());
        config.put("roadwatch.llm.keys.reload-interval", "100ms");
        config.put("roadwatch.llm.model", "qwen-vl-plus");
        config.put("roadwatch.llm.fallback-models", "qwen-vl-max");
        config.put("roadwatch.llm.rests.rate", "1h");
        config.put("roadwatch.llm.rests.burst", "1h");
        config.put("roadwatch.llm.rests.minute-quota", "1h");
        config.put("roadwatch.llm.rests.refusal", "1h");
        return config;
    }

    /** @return what the accounts and keys are called now: {@code a7}, {@code a7-1}, {@code a7-2}, {@code b7}, {@code b7-1} */
    public int freshAccounts() {
        generation++;
        simulator.faults().clear();
        simulator.setAccounts(Accounts.of(Map.of(
                "a" + generation, List.of(secret("a", 1), secret("a", 2)),
                "b" + generation, List.of(secret("b", 1)))));
        write("""
                keys:
                  - {id: a%1$d-1, account: a%1$d, key: %2$s, priority: 1}
                  - {id: a%1$d-2, account: a%1$d, key: %3$s, priority: 2}
                  - {id: b%1$d-1, account: b%1$d, key: %4$s, priority: 3}
                """.formatted(generation, secret("a", 1), secret("a", 2), secret("b", 1)));
        return generation;
    }

    public void write(String pool) {
        try {
            Files.writeString(poolFile, pool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rules as the simulator takes them over HTTP, without the braces around them */
    public void faults(String rules) {
        simulator.faults().set(FaultJson.parse("{\"faults\":[" + rules + "]}"));
    }

    public DashScopeSimulator simulator() {
        return simulator;
    }

    private String secret(String account, int number) {
        return "sk-secret-%s-%d-%d".formatted(account, generation, number);
    }

    @Override
    public void stop() {
        simulator.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SimulatedVendor.class));
    }
}
