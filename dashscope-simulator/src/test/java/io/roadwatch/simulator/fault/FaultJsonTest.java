package io.roadwatch.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.simulator.account.CallFilter;
import io.roadwatch.simulator.account.Turn;
import io.roadwatch.simulator.chat.ErrorTable;
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
                  {"kind":"error","status":413},
                  {"kind":"close","model":"qwen-vl-max","account":"main","key":"main-1","turn":"repair"},
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
                                        ErrorTable.byCode("limit_burst_rate")
                                                .orElseThrow()
                                                .message()))),
                        FaultRule.always(new Fault.Refuse(new VendorError(403, "insufficient_quota", "free tier"))),
                        FaultRule.sometimes(0.5, new Fault.Hang()),
                        FaultRule.always(new Fault.Refuse(new VendorError(413, "", "The request body is too large."))),
                        FaultRule.always(new Fault.Close())
                                .only(new CallFilter("qwen-vl-max", "main", "main-1", Turn.REPAIR)),
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
            {"faults":[{"kind":"error"}]}                                        | the code '' is not among
            {"faults":[{"kind":"error","code":"odd","status":"429"}]}            | status must be a whole number
            {"faults":[{"kind":"hang","probabilty":0.1}]}                        | unknown field 'probabilty'
            {"faults":[{"kind":"hang","duration":"5s"}]}                         | unknown field 'duration'
            {"faults":[{"kind":"hang","turn":"third"}]}                          | turn is first or repair, got 'third'
            {"faults":[{"kind":"hang","model":7}]}                               | model must be a text
            {"faults":["hang"]}                                                  | fault 0: expected a JSON object
            {"faults":[],"model":"m"}                                            | expected {"faults":[...]}
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
