package io.roadwatch.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatRequestReaderTest {

    @Test
    void firstUserMessageIsTheQuestionAndWhatFollowsARepair() {
        ChatRequest request = read("""
                {"model":"m","response_format":{"type":"json_object"},"enable_thinking":false,"messages":[
                  {"role":"system","content":"be brief"},
                  {"role":"user","content":[{"type":"text","text":"Image 1"},
                    {"type":"image_url","image_url":{"url":"data:a"}},{"type":"text","text":"judge"}]},
                  {"role":"assistant","content":"answer"},
                  {"role":"user","content":[{"type":"text","text":"again"},
                    {"type":"image_url","image_url":{"url":"data:b"}}]}]}
                """);

        assertThat(request)
                .isEqualTo(new ChatRequest(
                        "m",
                        "be brief",
                        List.of("Image 1", "judge"),
                        List.of("data:a", "data:b"),
                        new ChatRequest.Later(List.of("answer", "again"), true),
                        new ChatRequest.Options(true, false, false)));
    }

    @Test
    void answerWithoutAFurtherQuestionIsNoRepair() {
        assertThat(read("""
                {"model":"m","messages":[{"role":"assistant","content":"example"},{"role":"user","content":"a"},
                  {"role":"user","content":"b"},{"role":"assistant","content":"begin"}]}
                """).later()).isEqualTo(new ChatRequest.Later(List.of("example", "b", "begin"), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"model"                                                             | not valid JSON
            []                                                                   | must be a JSON object
            {"messages":[{"role":"user","content":"a"}]}                         | provide a model
            {"model":" ","messages":[{"role":"user","content":"a"}]}             | provide a model
            {"model":"m"}                                                        | 'messages' is required
            {"model":"m","messages":[]}                                          | 'messages' is required
            {"model":"m","messages":[{"role":"robot","content":"a"}]}            | 'role' of a message
            {"model":"m","messages":[{"role":"system","content":"a"}]}           | must hold a user message
            {"model":"m","messages":[{"role":"user","content":[]}]}              | must hold a user message
            """)
    void unreadableRequestIsOurBug(String body, String reason) {
        Reading reading = ChatRequestReader.read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.error().status()).isEqualTo(400);
            assertThat(unreadable.error().code()).isEqualTo("invalid_request_error");
            assertThat(unreadable.error().message()).contains(reason);
        });
    }

    private static ChatRequest read(String body) {
        return ((Reading.Read) ChatRequestReader.read(body.getBytes(StandardCharsets.UTF_8))).request();
    }
}
