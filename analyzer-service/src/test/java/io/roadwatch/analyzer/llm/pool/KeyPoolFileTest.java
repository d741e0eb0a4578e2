package io.roadwatch.analyzer.llm.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.roadwatch.foundation.reload.Reloadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPoolFileTest {

    private static final Endpoint HOME = Endpoint.parse("https://home.example/v1");
    private static final QuotaLimits USUAL = QuotaLimits.typical();

    @TempDir
    Path folder;

    @Test
    void wholeFileIsRead() throws IOException {
        Files.writeString(folder.resolve("key-2"), "sk-from-file\n");
        KeyPool pool = parse("""
                accounts:
                  main: {requestsPerMinute: 600, models: {qwen-vl-max: {requestsPerMinute: 60}}}
                keys:
                  - {id: main-1, account: main, key: sk-plain, region: beijing, models: [qwen-vl-plus], weight: 3}
                  - {id: main-2, account: main, keyFile: key-2, baseUrl: "https://gate.example/llm/", priority: 2}
                  - {id: other, account: second, keyEnv: SECOND, region: Singapore, enabled: false}
                """);

        assertThat(pool.keys()).extracting(PoolKey::id).containsExactly("main-1", "main-2", "other");
        PoolKey first = pool.keys().get(0);
        assertThat(first.secret().authorization()).isEqualTo("Bearer sk-plain");
        assertThat(first.endpoint().origin()).isEqualTo("https://dashscope.aliyuncs.com");
        assertThat(first.mayAsk("qwen-vl-plus")).isTrue();
        assertThat(first.mayAsk("qwen-vl-max")).isFalse();
        assertThat(first.weight()).isEqualTo(3);
        PoolKey second = pool.keys().get(1);
        assertThat(second.secret().authorization()).isEqualTo("Bearer sk-from-file");
        assertThat(second.endpoint().baseUri()).hasToString("https://gate.example/llm");
        assertThat(second.priority()).isEqualTo(2);
        PoolKey third = pool.keys().get(2);
        assertThat(third.secret().authorization()).isEqualTo("Bearer sk-from-env");
        assertThat(third.enabled()).isFalse();
        assertThat(pool.limits("main", "qwen-vl-plus").requestsPerMinute()).isEqualTo(600);
        assertThat(pool.limits("main", "qwen-vl-max").requestsPerMinute()).isEqualTo(60);
        assertThat(pool.limits("second", "qwen-vl-max")).isEqualTo(USUAL);
    }

    @Test
    void jsonIsYamlAndDefaultsAreFilledIn() {
        KeyPool pool =
                parse("{\"keys\": [{\"id\": \"a\", \"key\": \"sk-a\", \"limits\": {\"requestsPerSecond\": 5}}]}");

        assertThat(pool.keys().get(0).account()).isEqualTo("default");
        assertThat(pool.keys().get(0).endpoint()).isEqualTo(HOME);
        assertThat(pool.limits("default", "any").requestsPerSecond()).isEqualTo(5);
        assertThat(pool.toString()).doesNotContain("sk-a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keys: []                                                   | keys: must be a list of 1 to 100 keys
            accounts: {}                                               | keys: must be a list of 1 to 100 keys
            keys: [{id: a, key: sk-1, colour: red}]                    | keys[0]: unknown field colour
            keys: [{id: 'a b', key: sk-1}]                             | keys[0].id: must be a name
            keys: [{key: sk-1}]                                        | keys[0].id: must be a name
            keys: [{id: a}]                                            | keys[0]: needs exactly one of key, keyEnv, keyFile
            keys: [{id: a, key: sk-1, keyEnv: X}]                      | keys[0]: needs exactly one of key, keyEnv, keyFile
            keys: [{id: a, keyEnv: NOT_THERE}]                         | keys[0].keyEnv: holds, or leads to, no key
            keys: [{id: a, keyFile: not-there}]                        | keys[0].keyFile: the file cannot be read
            keys: [{id: a, key: 'sk 1'}]                               | keys[0].key: the API key
            keys: [{id: a, key: sk-1, region: mars}]                   | keys[0].region: must be one of beijing, singapore, virginia
            keys: [{id: a, key: sk-1, region: beijing, baseUrl: "x"}]  | keys[0]: has both region and baseUrl
            keys: [{id: a, key: sk-1, baseUrl: "ftp://x/"}]            | keys[0].baseUrl: is no address
            keys: [{id: a, key: sk-1, weight: 0}]                      | keys[0].weight: must be a whole number from 1
            keys: [{id: a, key: sk-1, priority: high}]                 | keys[0].priority: must be a whole number
            keys: [{id: a, key: sk-1, enabled: maybe}]                 | keys[0].enabled: must be true or false
            keys: [{id: a, key: sk-1, models: plus}]                   | keys[0].models: must be a list
            keys: [{id: a, key: sk-1, enabled: false}]                 | keys: none is enabled
            keys: [{id: a, key: sk-1}, {id: a, key: sk-2}]             | keys[1]: its id is there already
            keys: [{id: a, key: sk-1}, {id: b, key: sk-1}]             | keys[1]: its secret is there already
            keys: [sk-1]                                               | keys[0]: must
            {accounts: {m: {rpm: 1}}, keys: [{id: a, key: sk-1}]}      | accounts[0]: unknown field rpm
            {accounts: {m: {requestsPerMinute: 0}}, keys: [{id: a, key: sk-1}]} | accounts[0].requestsPerMinute: must be
            {account: 1, keys: [{id: a, key: sk-1}]}                   | unknown field account; known are accounts, keys
            {accounts: {m: {}}, keys: [{id: a, key: sk-1}]}            | accounts[0]: no key belongs to this account
            {accounts: {sk-slipped: 7}, keys: [{id: a, key: sk-1}]}    | accounts[0]: must hold fields
            keys: [{id: 7, key: sk-1}]                                 | keys[0].id: must be a text
            keys: [{id: a, key: sk-1, key: sk-2}]                      | is no YAML, at line
            keys: [{id: a, key: sk-1, weight: 18446744073709551617}]   | keys[0].weight: must be a whole number
            'a: ['                                                     | is no YAML, at line
            """)
    void mistakesAreSaidWithTheirPlace(String text, String message) {
        Throwable refusal = catchThrowable(() -> parse(text));

        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
        assertThat(refusal.getMessage()).doesNotContain("sk-").doesNotContain("sk 1");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Throwable refusal =
                catchThrowable(() -> parse("keys: [{id: a, key: sk-1, weight: 0}, {id: '?', key: sk-2}, {id: c}]"));

        assertThat(refusal)
                .hasMessageContaining("keys[0].weight")
                .hasMessageContaining("keys[1].id")
                .hasMessageContaining("keys[2]");
    }

    @Test
    void pathThatIsNoneIsNotRepeated() {
        Throwable refusal = catchThrowable(() -> parse("keys: [{id: a, keyFile: \"sk-very\\0secret\"}]"));

        assertThat(refusal.getMessage()).contains("keys[0].keyFile: is no path").doesNotContain("secret");
    }

    @Test
    void oneKeyTooManyIsRefused() {
        String keys = IntStream.range(0, 101)
                .mapToObj(i -> "{id: k%d, key: sk-%d}".formatted(i, i))
                .collect(Collectors.joining(", "));

        assertThat(catchThrowable(() -> parse("keys: [" + keys + "]"))).hasMessageContaining("1 to 100 keys");
    }

    @Test
    void limitsOfOneAccountMustNotContradict() {
        Throwable refusal = catchThrowable(() -> parse("""
                keys:
                  - {id: a, account: m, key: sk-1, limits: {requestsPerMinute: 10}}
                  - {id: b, account: m, key: sk-2, limits: {requestsPerMinute: 20}}
                """));

        assertThat(refusal).hasMessageContaining("keys[1].limits: contradict");
    }

    @Test
    void secretThatSlippedIntoAFieldNameIsNotRepeated() {
        Throwable refusal = catchThrowable(() -> parse("keys: [{id: a, sk-very-secret: 1}]"));

        assertThat(refusal.getMessage()).contains("keys[0]: unknown field").doesNotContain("secret");
    }

    @Test
    void changeOfASecretsFileIsNoticed() throws IOException {
        Path pool = Files.writeString(folder.resolve("pool.yaml"), "keys: [{id: a, keyFile: secret}]");
        Path secret = Files.writeString(folder.resolve("secret"), "sk-1");
        Reloadable<KeyPool> keys = new Reloadable<>(new KeyPoolFileSource(pool, new KeyPoolFile.Defaults(HOME, USUAL)));
        assertThat(keys.look()).isEqualTo(Reloadable.Outcome.UNCHANGED);

        Files.writeString(secret, "sk-2");

        assertThat(keys.look()).isEqualTo(Reloadable.Outcome.RELOADED);
        assertThat(keys.current().keys().get(0).secret()).isEqualTo(new ApiKey("sk-2"));
    }

    private KeyPool parse(String text) {
        SecretSource secrets = new SecretSource(folder, Map.of("SECOND", "sk-from-env"));
        return new KeyPoolFile(new KeyPoolFile.Defaults(HOME, USUAL), secrets).parse(text);
    }
}
