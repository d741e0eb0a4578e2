package io.roadwatch.detector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.source.TypedAddress.Credentials;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.foundation.net.ConfiguredHostPolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final List<String> SIGNS = List.of(
            "@", "/", ":", "?", "#", "%", "%40", " ", "+", "&", "=", "\"", "\\", "'", "ü", "密", "😀", "a", "Z", "7",
            "-");

    private final StreamPolicy policy = policy();

    static Stream<String> passwords() {
        Random random = new Random(7);
        Stream<String> made = Stream.generate(() ->
                        random.ints(8, 0, SIGNS.size()).mapToObj(SIGNS::get).reduce("", String::concat))
                .limit(200);
        return Stream.concat(
                Stream.of("p@ss", "a/b", "a:b", "a?b", "a#b", "100%", "%2F", "密码", "", "@@", "x@169.254.169.254/"),
                made);
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void everyPasswordReachesFFmpegAndNobodyElse(String password) {
        for (String scheme : List.of("rtsp", "https")) {
            TypedAddress typed = new TypedAddress(
                    scheme + "://cam.example:8554/main?q=" + "marker",
                    new Credentials("user", password),
                    Transport.TCP);

            StreamAddress.Network address = (StreamAddress.Network) policy.admit(typed);

            URI location = URI.create(address.location());
            assertThat(location.getUserInfo()).isEqualTo("user:" + password);
            assertThat(address.host()).isEqualTo("cam.example");
            assertThat(address.port()).isEqualTo(8554);
            assertThat(address).hasToString(scheme + "://***@cam.example:8554/main?***");
            assertThat(address.masked()).isEqualTo(address.toString());
            assertThat(StreamAddress.parse(address.location())).isEqualTo(address);
        }
    }

    @Test
    void encodingIsTheOneOfTheStandard() {
        TypedAddress typed =
                new TypedAddress("rtsp://cam.example/", new Credentials("ad min", "p@/:?#%ü+'"), Transport.TCP);

        assertThat(policy.admit(typed).location())
                .isEqualTo("rtsp://ad%20min:p%40%2F%3A%3F%23%25%C3%BC+'@cam.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://user:secret@cam.example/, user, secret, once",
        "rtsp://user@cam.example/, user, secret, once",
        "rtsp://cam.example/, '', secret, user name",
        "rtsp://cam.example/, us\"er, secret, quotation mark",
        "/clips/a.mp4, user, secret, file"
    })
    void whatCannotBeMeantIsRefused(String text, String user, String password, String because) {
        assertRefused(new TypedAddress(text, new Credentials(user, password), Transport.TCP), because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\r\nX: 1", "secret\u0000", "secret\u007f", "\tsecret"})
    void controlCharactersAreRefused(String password) {
        assertRefused(
                new TypedAddress("rtsp://cam.example/", new Credentials("user", password), Transport.TCP), "control");
        assertRefused(
                new TypedAddress("rtsp://cam.example/", new Credentials(password, "word"), Transport.TCP), "control");
    }

    @Test
    void credentialsThatFFmpegWouldCutOffAreRefused() {
        assertRefused(
                new TypedAddress("rtsp://cam.example/", new Credentials("user", "secret".repeat(21)), Transport.TCP),
                "127");
        TypedAddress web =
                new TypedAddress("http://cam.example/", new Credentials("user", "@".repeat(340)), Transport.TCP);
        assertRefused(web, "1023");
    }

    @Test
    void namesAreExchangedForCheckedAddressesWithoutLosingTheRest() throws Exception {
        StreamAddress.Network address =
                (StreamAddress.Network) StreamAddress.parse("rtsp://u:p@cam.example:8554/a?b=c");

        assertThat(address.locationAt(java.net.InetAddress.getByName("192.0.2.7")))
                .isEqualTo("rtsp://u:p@192.0.2.7:8554/a?b=c");
        assertThat(address.locationAt(java.net.InetAddress.getByName("::1")))
                .isEqualTo("rtsp://u:p@[0:0:0:0:0:0:0:1]:8554/a?b=c");
    }

    @ParameterizedTest
    @CsvSource({"rtsp, 554", "rtsps, 322", "http, 80", "https, 443"})
    void portIsThatOfTheSchemeWhereNoneIsNamed(String scheme, int port) {
        assertThat(((StreamAddress.Network) StreamAddress.parse(scheme + "://cam.example/")).port())
                .isEqualTo(port);
    }

    private void assertRefused(TypedAddress typed, String because) {
        StreamRefusedException refused = catchThrowableOfType(StreamRefusedException.class, () -> policy.admit(typed));

        assertThat(refused.refusal()).isEqualTo(Refusal.ADDRESS_MALFORMED);
        assertThat(refused.reason()).contains(because).doesNotContain("secret", "cam.example");
        assertThat(typed.toString()).doesNotContain("secret");
    }

    private static StreamPolicy policy() {
        SourceConfig config = ConfigOf.defaults(SourceConfig.class);
        return new ConfiguredStreamPolicy(
                config, new ConfiguredHostPolicy("roadwatch.source.hosts", config.hosts(), FakeNames.of(Map.of())));
    }
}
