package io.roadwatch.simulator;

import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.fault.FaultJson;
import io.roadwatch.simulator.fault.FaultRule;
import io.roadwatch.simulator.latency.LatencyText;
import io.roadwatch.simulator.quota.QuotaJson;
import io.roadwatch.simulator.quota.QuotaLimits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line. */
sealed interface Arguments {

    String USAGE = """
            Usage: java -jar dashscope-simulator-runner.jar [OPTION VALUE]...

            A stand-in for DashScope (OpenAI-compatible chat API): answers are simulated, no model is asked.

              --port PORT        port to listen on; 0 takes a free one (default 5099)
              --host ADDRESS     address to bind (default 127.0.0.1)
              --latency LATENCY  800ms | 200ms..2s | lognormal:MEDIAN,SIGMA[,CAP]  (default lognormal:800ms,0.35,10s)
              --seed NUMBER      makes latencies and chances repeatable (default 1)
              --models A,B,...   models it knows (default qwen-vl-plus,qwen-vl-max,qwen3-vl-plus,qwen3.6-flash)
              --keys A,B,...     the only API keys it takes, made up ones (default: any)
              --accounts LIST    whose the keys are: main=key1+key2,second=key3 (default: all of account 'default')
              --quota QUOTA      typical, or JSON such as '{"requestsPerMinute":600}' (default: none)
              --faults JSON      what goes wrong, e.g. '{"faults":[{"kind":"error","code":"internal_error","times":2}]}'
              --help             this text

            While it runs: PUT, GET and DELETE /simulator/faults, /latency, /models, /accounts and /quota,
            GET /simulator/calls. docs/simulator.md shows each of them.
            """;

    int DEFAULT_PORT = 5099;

    /** Start a simulator. */
    record Run(SimulatorSettings settings, List<FaultRule> faults) implements Arguments {
        public Run {
            faults = List.copyOf(faults);
        }
    }

    /** Print the usage. */
    record Help() implements Arguments {}

    /** @param message what is wrong with the command line */
    record Wrong(String message) implements Arguments {}

    static Arguments parse(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            return new Help();
        }
        Run run = new Run(SimulatorSettings.defaults().withPort(DEFAULT_PORT), List.of());
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (i + 1 == words.size()) {
                return new Wrong("%s needs a value".formatted(option));
            }
            try {
                run = with(run, option, words.get(i + 1));
            } catch (NumberFormatException e) {
                return new Wrong("%s must be a whole number, got '%s'".formatted(option, words.get(i + 1)));
            } catch (IllegalArgumentException e) {
                return new Wrong("%s: %s".formatted(option, e.getMessage()));
            }
        }
        return run;
    }

    private static Run with(Run run, String option, String value) {
        SimulatorSettings settings = run.settings();
        if (option.equals("--faults")) {
            return new Run(settings, FaultJson.parse(value));
        }
        SimulatorSettings changed = switch (option) {
            case "--port" -> settings.withPort(Integer.parseInt(value));
            case "--host" -> settings.withHost(value);
            case "--latency" -> settings.withLatency(LatencyText.parse(value));
            case "--seed" -> settings.withSeed(Long.parseLong(value));
            case "--models" -> settings.withModels(Set.of(value.split(",")));
            case "--keys" -> settings.withAcceptedKeys(new LinkedHashSet<>(List.of(value.split(","))));
            case "--accounts" -> settings.withAccounts(Accounts.parse(value));
            case "--quota" -> settings.withQuota(quota(value));
            default -> throw new IllegalArgumentException("unknown option");
        };
        return new Run(changed, run.faults());
    }

    private static QuotaLimits quota(String value) {
        return value.equals("typical") ? QuotaLimits.typical() : QuotaJson.parse(value);
    }
}
