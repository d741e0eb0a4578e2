package io.roadwatch.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.simulator.chat.VendorError;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultJsonTest {

    @Test
    void everyKindIsRead() {
        List<FaultRule> rules = FaultJson.parse("""
                {"faults":[
                  {"kind":"error","code":"limit_burst_rate","times":3},
                  {"kind":"error","code":"insufficient_quota","status":403,"message":"free tier"},
                  {"kind":"hang","probability":0.5},
                  {"kind":"close"},
                  {"kind":"half_answer"},
                  {"kind":"slow_body","duration":"5s"},
                  {"kind":"spoil","defect":"string_ids"}]}
                """);

        assertThat(rules)
                .containsExactly(
                        FaultRule.next(
                                3,
                                new Fault.Refuse(new VendorError(
                                        429,
                                        "limit_burst_rate",
                                        "Request rate increased too quickly. Please scale requests more smoothly."))),
                        FaultRule.always(new Fault.Refuse(new VendorError(403, "insufficient_quota", "free tier"))),
                        FaultRule.sometimes(0.5, new Fault.Hang()),
                        FaultRule.always(new Fault.Close()),
                        FaultRule.always(new Fault.HalfAnswer()),
                        FaultRule.always(new Fault.SlowBody(Duration.ofSeconds(5))),
                        FaultRule.always(new Fault.Spoil(AnswerDefect.STRING_IDS)));
        assertThat(FaultJson.parse(FaultJson.write(status(rules)))).isEqualTo(rules);
    }

    private static List<FaultPlan.Status> status(List<FaultRule> rules) {
        FaultPlan plan = new FaultPlan(new Random(1));
        plan.set(rules);
        return plan.status();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                                    | not JSON
            {}                                                                   | expected {"faults":[...]}
            {"faults":[{"kind":"hang"},{"kind":"explode"}]}                      | fault 1: kind is one of error, hang
            {"faults":[{"kind":"error","code":"odd"}]}                           | say which status goes with it
            {"faults":[{"kind":"error","code":"internal_error","status":200}]}   | status in 400..599, got 200
            {"faults":[{"kind":"spoil","defect":"odd"}]}                         | defect is one of code_fence
            {"faults":[{"kind":"slow_body"}]}                                    | '' is not a duration
            {"faults":[{"kind":"hang","times":0}]}                               | times must be at least 1
            {"faults":[{"kind":"hang","times":"3"}]}                             | times must be a whole number
            {"faults":[{"kind":"hang","probability":1.5}]}                       | probability must be above 0
            """)
    void wrongRuleIsRefusedWithAReason(String json, String reason) {
        assertThatThrownBy(() -> FaultJson.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
