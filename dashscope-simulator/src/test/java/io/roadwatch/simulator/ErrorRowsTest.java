package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.simulator.chat.ErrorTable;
import io.roadwatch.simulator.chat.VendorError;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the vendor's table of errors, asked for over HTTP and met over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorRowsTest {

    private DashScopeSimulator simulator;
    private Client client;

    @BeforeAll
    void start() {
        simulator = DashScopeSimulator.start(SimulatorSettings.instant());
        client = new Client(simulator);
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    static List<VendorError> rows() {
        return ErrorTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowIsProvokedByStatusAndCode(VendorError row) throws Exception {
        set("{\"kind\":\"error\",\"status\":%d,\"code\":\"%s\",\"times\":1}".formatted(row.status(), row.code()));

        HttpResponse<String> response = client.ask();

        assertThat(response.statusCode()).isEqualTo(row.status());
        JsonNode body = Client.json(response);
        assertThat(body.at("/error/code").asText("")).isEqualTo(row.code());
        assertThat(body.at("/error/message").asText()).isEqualTo(row.message());
        assertThat(response.headers().firstValue("x-request-id"))
                .contains(body.path("request_id").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_parameter_error, 400",
        "invalid_request_error, 400",
        "data_inspection_failed, 400",
        "Arrearage, 400",
        "invalid_api_key, 401",
        "AccessDenied, 403",
        "AccessDenied.Unpurchased, 403",
        "Model.AccessDenied, 403",
        "AllocationQuota.FreeTierOnly, 403",
        "model_not_found, 404",
        "model_not_supported, 404",
        "limit_requests, 429",
        "Throttling.RateQuota, 429",
        "limit_burst_rate, 429",
        "Throttling.BurstRate, 429",
        "insufficient_quota, 429",
        "Throttling.AllocationQuota, 429",
        "CommodityNotPurchased, 429",
        "PrepaidBillOverdue, 429",
        "PostpaidBillOverdue, 429",
        "internal_error, 500",
        "RequestTimeOut, 500",
        "ModelServingError, 500",
        "ModelUnavailable, 503",
    })
    void codeAloneBringsItsUsualStatus(String code, int status) throws Exception {
        set("{\"kind\":\"error\",\"code\":\"%s\",\"times\":1}".formatted(code));

        HttpResponse<String> response = client.ask();

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Client.json(response).at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void sameCodeHasOtherWordsWithAnotherStatus() throws Exception {
        set("{\"kind\":\"error\",\"code\":\"insufficient_quota\",\"status\":403}");

        HttpResponse<String> response = client.ask();

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Client.json(response).at("/error/message").asText()).contains("free tier");
    }

    private void set(String fault) throws Exception {
        HttpResponse<String> response = client.send(
                client.at("/simulator/faults").PUT(BodyPublishers.ofString("{\"faults\":[%s]}".formatted(fault))));
        assertThat(response.statusCode()).isEqualTo(204);
    }
}
