package io.roadwatch.simulator.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaJsonTest {

    private static final long UNLIMITED = QuotaLimits.UNLIMITED;

    @Test
    void typicalIsWhatTheVendorGives() {
        assertThat(QuotaJson.parse("{\"typical\":true}"))
                .isEqualTo(QuotaLimits.typical())
                .isEqualTo(new QuotaLimits(1_200, 20, 1_000_000, 16_700, new BurstRule(10, 2)));
    }

    @Test
    void whatIsLeftOutIsUnlimitedOrTypical() {
        assertThat(QuotaJson.parse("{\"tokensPerSecond\":7,\"burst\":{\"floor\":3,\"growth\":1.5}}"))
                .isEqualTo(new QuotaLimits(UNLIMITED, UNLIMITED, UNLIMITED, 7, new BurstRule(3, 1.5)));
        assertThat(QuotaJson.parse("{\"typical\":true,\"burst\":null,\"requestsPerSecond\":5}"))
                .isEqualTo(new QuotaLimits(1_200, 5, 1_000_000, 16_700, null));
    }

    @Test
    void limitsAndUseAreShown() {
        AccountQuota quota = new AccountQuota(QuotaJson.parse("{\"requestsPerMinute\":1}"), () -> 0);
        quota.admit("main", "m", 5);
        quota.admit("main", "m", 5);

        assertThat(QuotaJson.write(quota))
                .isEqualTo("{\"limits\":{\"requestsPerMinute\":1},\"use\":[{\"account\":\"main\",\"model\":\"m\","
                        + "\"admitted\":1,\"refused\":{\"requests\":1,\"tokens\":0,\"burst\":0},"
                        + "\"highest\":{\"requestsInMinute\":1,\"requestsInSecond\":1,\"tokensInMinute\":5,"
                        + "\"tokensInSecond\":5}}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            typical                                      | not JSON
            []                                           | expected a JSON object
            {}                                           | say at least one limit
            {"typical":"yes"}                            | typical must be true or false
            {"requestPerMinute":5}                       | unknown field 'requestPerMinute': known are requestsPerMinute
            {"requestsPerMinute":0}                      | requestsPerMinute must be at least 1, got 0
            {"tokensPerSecond":1.5}                      | tokensPerSecond must be a whole number
            {"tokensPerSecond":"5"}                      | tokensPerSecond must be a whole number
            {"burst":5}                                  | burst must be {"floor":10,"growth":2}
            {"burst":{"floor":5}}                        | burst must be {"floor":10,"growth":2}
            {"burst":{"floor":0,"growth":2}}             | floor of the burst rule must be at least 1
            {"burst":{"floor":5,"growth":0.5}}           | growth of the burst rule must be in 1..1000
            {"typical":true,"typical":true}              | not JSON
            """)
    void wrongLimitsAreRefusedWithAReason(String json, String reason) {
        assertThatThrownBy(() -> QuotaJson.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
