package io.roadwatch.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    @Test
    void keysHaveAliasesByTheirPlaceInTheAccount() {
        Accounts accounts = Accounts.parse("main=sk-a+sk-b,second=sk-c");

        assertThat(accounts.callerOf(KeyHash.of("sk-b"))).contains(new Caller("main", "main-2"));
        assertThat(accounts.callerOf(KeyHash.of("sk-c"))).contains(new Caller("second", "second-1"));
        assertThat(accounts.callerOf(KeyHash.of("sk-d"))).isEmpty();
    }

    @Test
    void accountsAreShownWithoutTheirKeys() {
        Accounts accounts = Accounts.parseJson("{\"accounts\":{\"main\":[\"sk-a\",\"sk-b\"],\"second\":[\"sk-c\"]}}");

        assertThat(accounts.toJson())
                .isEqualTo("{\"accounts\":{\"main\":[\"main-1\",\"main-2\"],\"second\":[\"second-1\"]}}");
        assertThat(accounts).hasToString("Accounts[keys=3]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sk-secret                    | expected ACCOUNT=KEY+KEY,ACCOUNT=KEY
            main=                        | a key of account main is blank
            main=sk-secret+              | a key of account main is blank
            a=sk-secret,b=sk-secret      | a key is listed twice: under a and b
            a=sk-secret,a=sk-other       | an account is listed twice
            key=sk-secret                | the name of an account
            a b=sk-secret                | the name of an account
            """)
    void wrongListIsRefusedWithoutNamingAKey(String text, String reason) {
        assertThatThrownBy(() -> Accounts.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("sk-secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sk-secret                                        | not JSON: see line 1
            {"sk-secret":1}                                  | expected {"accounts"
            {"accounts":["sk-secret"]}                       | expected {"accounts"
            {"accounts":{"main":"sk-secret"}}                | must be a list of texts
            {"accounts":{"main":[1]}}                        | must be a list of texts
            {"accounts":{"main":[]}}                         | account main has no key
            {"accounts":{"a":["sk-secret","sk-secret"]}}     | a key is listed twice: under a and a
            """)
    void wrongJsonIsRefusedWithoutNamingAKey(String json, String reason) {
        assertThatThrownBy(() -> Accounts.parseJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("sk-secret");
    }
}
