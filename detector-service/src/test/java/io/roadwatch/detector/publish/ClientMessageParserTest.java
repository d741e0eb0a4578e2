package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.publish.ParseOutcome.Rejected;
import io.roadwatch.detector.publish.ParseOutcome.Understood;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.testing.ConfigOf;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientMessageParserTest {

    private final ClientMessageParser parser = new ClientMessageParser(ConfigOf.defaults(PublishConfig.class));

    @Test
    void anOldClientsStartStreamIsUnderstood() {
        assertThat(parser.parse("""
                {"type": "start_stream", "data": {"cameraId": 3, "rtspUrl": "rtsp://cam/1", "extra": []}}"""))
                .isEqualTo(new Understood(new ClientMessage.StartStream(
                        new CameraRef(new CameraId("3"), new WireId.Number(3)), "rtsp://cam/1")));
    }

    @Test
    void aTextIdStaysAText() {
        assertThat(parser.parse("{\"type\":\"stop_stream\",\"data\":{\"cameraId\":\"3\"}}"))
                .isEqualTo(new Understood(
                        new ClientMessage.StopStream(new CameraRef(new CameraId("3"), new WireId.Text("3")))));
    }

    @Test
    void aPingNeedsNoData() {
        assertThat(parser.parse("{\"type\":\"ping\"}")).isEqualTo(new Understood(new ClientMessage.Ping()));
    }

    @Test
    void anEmptySubscribeIsTheDefault() {
        assertThat(parser.parse("{\"type\":\"subscribe\"}"))
                .isEqualTo(new Understood(new ClientMessage.Subscribe(Subscription.EVERYTHING, null)));
    }

    @Test
    void aResumeSaysHowFarTheClientGot() {
        assertThat(parser.parse("{\"type\":\"subscribe\",\"data\":{\"epoch\":\"e\",\"resume\":{\"7\":41,\"gate\":0}}}"))
                .isEqualTo(new Understood(new ClientMessage.Subscribe(
                        Subscription.EVERYTHING,
                        new Resume("e", Map.of(new CameraId("7"), 41L, new CameraId("gate"), 0L)))));
    }

    @Test
    void withoutFramesThereAreNoGroupImagesUnlessAskedFor() {
        assertThat(pictures("{\"frames\":\"none\"}")).isEqualTo(new PictureChoice(FrameChoice.NONE, false));
        assertThat(pictures("{\"frames\":\"none\",\"groupImages\":true}"))
                .isEqualTo(new PictureChoice(FrameChoice.NONE, true));
        assertThat(pictures("{\"frames\":\"raw\"}")).isEqualTo(new PictureChoice(FrameChoice.RAW, true));
    }

    @Test
    void aSubscriptionMayNameNoCamera() {
        Subscription subscription = subscription("{\"cameraIds\":[],\"alerts\":true}");

        assertThat(subscription.covers(new CameraId("7"))).isFalse();
        assertThat(subscription.alerts()).isTrue();
    }

    @Test
    void whatACameraDoesNotSayOfItselfIsAsSaidGenerally() {
        Subscription subscription = subscription("""
                {"cameraIds": [7, "gate", 9], "frames": "none", "frameWidthPx": 640, "maxRateFps": 1,
                 "perCamera": {"7": {"frames": "raw"}, "gate": {"frames": "both", "frameWidthPx": 320, "maxRateFps": 10}}}""");

        assertThat(subscription.portionOf(new CameraId("7")))
                .isEqualTo(new Portion(new PictureChoice(FrameChoice.RAW, 640, false), 1));
        assertThat(subscription.portionOf(new CameraId("gate")))
                .isEqualTo(new Portion(new PictureChoice(FrameChoice.BOTH, 320, false), 10));
        assertThat(subscription.portionOf(new CameraId("9")))
                .isEqualTo(new Portion(new PictureChoice(FrameChoice.NONE, 640, false), 1));
    }

    @Test
    void nullFreesACameraFromTheGeneralBounds() {
        Subscription subscription = subscription("""
                {"frames": "raw", "groupImages": false, "frameWidthPx": 320, "maxRateFps": 1,
                 "perCamera": {"7": {"frames": null, "frameWidthPx": null, "maxRateFps": null}}}""");

        assertThat(subscription.portionOf(new CameraId("7")))
                .isEqualTo(new Portion(new PictureChoice(FrameChoice.RAW, false), Double.POSITIVE_INFINITY));
    }

    @Test
    void asManyCamerasMayHavePortionsAsMayBeNamed() {
        assertThat(subscription("{\"perCamera\":{%s}}".formatted(portions(256))).perCamera())
                .hasSize(256);
        assertThat(parser.parse("{\"type\":\"subscribe\",\"data\":{\"perCamera\":{%s}}}".formatted(portions(257))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("object of at most 256"));
    }

    private static String portions(int cameras) {
        return IntStream.range(0, cameras).mapToObj("\"%d\":{}"::formatted).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                            | NOT_JSON     | JSON object
            hello                                                         | NOT_JSON     | column 6
            {"type":"ping"                                                | NOT_JSON     | column
            {"type":"ping"}{"type":"ping"}                                | NOT_JSON     | not JSON
            [1,2]                                                         | NOT_JSON     | JSON object
            null                                                          | NOT_JSON     | JSON object
            "ping"                                                        | NOT_JSON     | JSON object
            {}                                                            | NO_TYPE      | known types are ping, start_stream
            {"type":null}                                                 | NO_TYPE      | no "type"
            {"type":7}                                                    | NO_TYPE      | no "type"
            {"type":"PING"}                                               | UNKNOWN_TYPE | "PING" is unknown
            {"type":"detection_result","data":{}}                         | UNKNOWN_TYPE | known types are
            {"type":"start_stream"}                                       | WRONG_FIELD  | no "data"
            {"type":"start_stream","data":[]}                             | WRONG_FIELD  | no "data"
            {"type":"start_stream","data":{}}                             | WRONG_FIELD  | no "cameraId"
            {"type":"start_stream","data":{"cameraId":1}}                 | WRONG_FIELD  | no "rtspUrl"
            {"type":"start_stream","data":{"cameraId":1,"rtspUrl":5}}     | WRONG_FIELD  | "rtspUrl" is a text
            {"type":"start_stream","data":{"cameraId":1,"rtspUrl":" "}}   | WRONG_FIELD  | "rtspUrl" is a text
            {"type":"start_stream","data":{"cameraId":1.5,"rtspUrl":"x"}} | WRONG_FIELD  | whole number or a text
            {"type":"start_stream","data":{"cameraId":true,"rtspUrl":"x"}}| WRONG_FIELD  | whole number or a text
            {"type":"start_stream","data":{"cameraId":{},"rtspUrl":"x"}}  | WRONG_FIELD  | whole number or a text
            {"type":"stop_stream","data":{"cameraId":99999999999999999999}}| WRONG_FIELD | whole number or a text
            {"type":"stop_stream","data":{"cameraId":"../etc"}}           | WRONG_FIELD  | 1 to 64 letters
            {"type":"stop_stream","data":{"cameraId":""}}                 | WRONG_FIELD  | 1 to 64 letters
            {"type":"check_camera","data":{"rtspUrl":"x"}}                | WRONG_FIELD  | no "cameraId"
            {"type":"subscribe","data":7}                                 | WRONG_FIELD  | "data" is a JSON object
            {"type":"subscribe","data":{"frames":"all"}}                  | WRONG_FIELD  | both, annotated, raw, none
            {"type":"subscribe","data":{"frames":3}}                      | WRONG_FIELD  | both, annotated, raw, none
            {"type":"subscribe","data":{"groupImages":"yes"}}             | WRONG_FIELD  | true or false
            {"type":"subscribe","data":{"maxRateFps":0}}                  | WRONG_FIELD  | above 0
            {"type":"subscribe","data":{"maxRateFps":-1}}                 | WRONG_FIELD  | above 0
            {"type":"subscribe","data":{"maxRateFps":"5"}}                | WRONG_FIELD  | above 0
            {"type":"subscribe","data":{"maxRateFps":1e999}}              | WRONG_FIELD  | at most 120
            {"type":"subscribe","data":{"cameraIds":"1"}}                 | WRONG_FIELD  | list of at most 256
            {"type":"subscribe","data":{"cameraIds":[null]}}              | WRONG_FIELD  | whole number or a text
            {"type":"subscribe","data":{"alerts":"yes"}}                  | WRONG_FIELD  | "alerts" is true or false
            {"type":"subscribe","data":{"frameWidthPx":15}}               | WRONG_FIELD  | "frameWidthPx" is a whole number of pixels, 16 to 3840, or null
            {"type":"subscribe","data":{"frameWidthPx":3841}}             | WRONG_FIELD  | 16 to 3840, or null
            {"type":"subscribe","data":{"frameWidthPx":99.5}}             | WRONG_FIELD  | 16 to 3840, or null
            {"type":"subscribe","data":{"frameWidthPx":"640"}}            | WRONG_FIELD  | 16 to 3840, or null
            {"type":"subscribe","data":{"frameWidthPx":99999999999}}      | WRONG_FIELD  | 16 to 3840, or null
            {"type":"subscribe","data":{"perCamera":[7]}}                 | WRONG_FIELD  | "perCamera" is an object of at most 256
            {"type":"subscribe","data":{"perCamera":{"7":"raw"}}}         | WRONG_FIELD  | "perCamera": a camera has an object
            {"type":"subscribe","data":{"perCamera":{"7":null}}}          | WRONG_FIELD  | "perCamera": a camera has an object
            {"type":"subscribe","data":{"perCamera":{"../x":{}}}}         | WRONG_FIELD  | 1 to 64 letters
            {"type":"subscribe","data":{"perCamera":{"7":{"frames":1}}}}  | WRONG_FIELD  | "perCamera": "frames" is one of both
            {"type":"subscribe","data":{"perCamera":{"7":{"maxRateFps":0}}}}    | WRONG_FIELD | "perCamera": "maxRateFps" is a number
            {"type":"subscribe","data":{"perCamera":{"7":{"frameWidthPx":1}}}}  | WRONG_FIELD | "perCamera": "frameWidthPx" is a whole
            {"type":"subscribe","data":{"perCamera":{"7":{}},"cameraIds":[8]}}  | WRONG_FIELD | "perCamera" names a camera that "cameraIds" does not
            {"type":"subscribe","data":{"perCamera":{"7":{}},"cameraIds":[]}}   | WRONG_FIELD | "perCamera" names a camera that "cameraIds" does not
            {"type":"subscribe","data":{"resume":{"7":1}}}                | WRONG_FIELD  | "epoch" is needed
            {"type":"subscribe","data":{"resume":{"7":1},"epoch":5}}      | WRONG_FIELD  | "epoch" is needed
            {"type":"subscribe","data":{"resume":[7],"epoch":"e"}}        | WRONG_FIELD  | object of at most 256
            {"type":"subscribe","data":{"resume":{"7":-1},"epoch":"e"}}   | WRONG_FIELD  | whole number from 0
            {"type":"subscribe","data":{"resume":{"7":"1"},"epoch":"e"}}  | WRONG_FIELD  | whole number from 0
            {"type":"subscribe","data":{"resume":{"7":1.5},"epoch":"e"}}  | WRONG_FIELD  | whole number from 0
            {"type":"subscribe","data":{"resume":{"../x":1},"epoch":"e"}} | WRONG_FIELD  | 1 to 64 letters
            {"type":"subscribe","data":{"resume":{"7":1},"epoch":"e","cameraIds":[8]}} | WRONG_FIELD | does not
            """)
    void badMessagesAreRejectedWithAReason(String text, ErrorCode code, String reason) {
        assertThat(parser.parse(text)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.reason()).contains(reason);
        });
    }

    @Test
    void aLongMessageIsNotEvenRead() {
        assertThat(parser.parse(" ".repeat(32_769))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(ErrorCode.TOO_LONG);
            assertThat(rejected.reason()).contains("32768").contains("32769");
        });
    }

    @Test
    void deepNestingIsNoDanger() {
        assertThat(parser.parse("[".repeat(30_000))).isInstanceOf(Rejected.class);
    }

    @Test
    void aLongUnknownTypeIsQuotedInShort() {
        assertThat(parser.parse("{\"type\":\"" + "x".repeat(5_000) + "\"}"))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).hasSizeLessThan(200));
    }

    @Test
    void addressesDoNotShowInToString() {
        assertThat(parser.parse(
                                "{\"type\":\"start_stream\",\"data\":{\"cameraId\":1,\"rtspUrl\":\"rtsp://u:secret@h\"}}")
                        .toString())
                .doesNotContain("secret");
    }

    private PictureChoice pictures(String data) {
        return subscription(data).general().pictures();
    }

    private Subscription subscription(String data) {
        ParseOutcome outcome = parser.parse("{\"type\":\"subscribe\",\"data\":" + data + "}");
        return ((ClientMessage.Subscribe) ((Understood) outcome).message()).subscription();
    }
}
