package io.roadwatch.foundation.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roadwatch.foundation.net.HostRefusedException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredHostPolicyTest {

    private static final Map<String, String> NAMES = Map.of(
            "gate.cams.example", "192.0.2.7,2001:db8::7",
            "cams.example", "192.0.2.8",
            "split.example", "192.0.2.7,198.51.100.1",
            "meta.cams.example", "169.254.169.254",
            "mixed.cams.example", "192.0.2.7,169.254.169.254",
            "xn--bcher-kva.example", "192.0.2.9");

    private final List<String> lookedUp = new ArrayList<>();

    @Test
    void whateverIsNotReservedIsAllowedByDefault() throws Exception {
        HostPolicy policy = policy("", "");

        assertThat(policy.admit("GATE.cams.example.")).containsExactly(ip("192.0.2.7"), ip("2001:db8::7"));
        assertThat(policy.admit("127.0.0.1")).containsExactly(ip("127.0.0.1"));
        assertThat(policy.admit("[::1]")).containsExactly(ip("::1"));
        assertThat(policy.admit("::1")).containsExactly(ip("::1"));
        assertThat(policy.admit("10.1.2.3")).containsExactly(ip("10.1.2.3"));
        assertThat(policy.admit("BÜCHER.example")).containsExactly(ip("192.0.2.9"));
    }

    @ParameterizedTest
    @CsvSource({
        // worked by hand: the first and the last address of each reserved range, and their neighbours
        "0.0.0.0, false",
        "0.255.255.255, false",
        "1.0.0.0, true",
        "169.253.255.255, true",
        "169.254.0.0, false",
        "169.254.255.255, false",
        "169.255.0.0, true",
        "100.100.100.199, true",
        "100.100.100.200, false",
        "100.100.100.201, true",
        "223.255.255.255, true",
        "224.0.0.0, false",
        "239.255.255.255, false",
        "240.0.0.0, false",
        "255.255.255.255, false",
        "febf::1, false",
        "fec0::1, true",
        "ff02::1, false",
        "::, false",
        "::1, true",
        "::2, false",
        "fd00:ec2::254, false",
        "fd00:ec2::255, true",
        // the same wrapped: a9fe:a9fe is 169.254.169.254, and Teredo writes it inverted as 5601:5601
        "::ffff:169.254.169.254, false",
        "::169.254.169.254, false",
        "::ffff:0:a9fe:a9fe, false",
        "64:ff9b::a9fe:a9fe, false",
        "64:ff9b:1:a9fe:a9:fe00::, false",
        "2002:a9fe:a9fe::, false",
        "2001:0:c000:207:0:0:5601:5601, false",
        "2001:db8::200:5efe:a9fe:a9fe, false",
        "64:ff9b::c000:207, true",
        "2002:c000:207::1, true"
    })
    void reservedAddressesAreDeniedHoweverTheyAreWrapped(String address, boolean allowed) throws Exception {
        assertThat(allows(policy("", ""), address)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "169.254.7.0/24        | 169.254.7.9     | true",
                "169.254.7.0/24        | 169.254.8.9     | false",
                "169.254.0.0/16        | 169.254.7.9     | true",
                "169.254.0.0/16        | 169.254.169.254 | false",
                "169.254.169.254       | 169.254.169.254 | true",
                "169.254.169.254       | 64:ff9b::a9fe:a9fe | false",
                "0.0.0.0/0,::/0        | 169.254.7.9     | false",
                "168.0.0.0/6           | 169.254.7.9     | false",
                "0.0.0.0/0,::/0        | fe80::7         | false",
                "fe80::7               | fe80::7         | true",
                "239.1.2.3             | 239.1.2.3       | true",
                "meta.cams.example     | meta.cams.example | false",
                "*.cams.example        | meta.cams.example | false",
                "meta.cams.example,169.254.169.254 | meta.cams.example | true",
            })
    void reservedAddressIsOpenedOnlyByAnEntryThatNamesIt(String allow, String host, boolean allowed) throws Exception {
        assertThat(allows(policy(allow, ""), host)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.0/24          |                 | 192.0.2.255       | true",
                "192.0.2.0/24          |                 | 192.0.3.0         | false",
                "192.0.2.0/24          |                 | cams.example      | true",
                "192.0.2.0/24          |                 | split.example     | false",
                "192.0.2.0/24          |                 | gate.cams.example | false",
                "192.0.2.0/24,2001:db8::/32 |            | gate.cams.example | true",
                "*.cams.example        |                 | gate.cams.example | true",
                "*.cams.example        |                 | cams.example      | false",
                "*.cams.example        |                 | evilcams.example  | false",
                "*.CAMS.example        |                 | GATE.cams.example. | true",
                "*.cams.example        |                 | mixed.cams.example | false",
                "                      | cams.example    | cams.example      | false",
                "                      | *.cams.example  | cams.example      | true",
                "                      | *.cams.example  | gate.cams.example | false",
                "                      | 2001:db8::/32   | gate.cams.example | false",
                "                      | 198.51.100.1    | split.example     | false",
                "cams.example          | 192.0.2.0/24    | cams.example      | false",
                "192.0.2.8             | 192.0.2.0/24    | 192.0.2.8         | false",
                "                      | 192.0.2.0/24    | 64:ff9b::c000:207 | false",
                "                      | 127.0.0.0/8     | ::ffff:127.0.0.1  | false",
                "                      | bücher.example  | xn--bcher-kva.example | false",
            })
    void listsDecideAndDenialsWin(String allow, String deny, String host, boolean allowed) throws Exception {
        assertThat(allows(policy(allow, deny), host)).isEqualTo(allowed);
    }

    @Test
    void unknownNameIsUnknownAndNotRefused() {
        assertThatThrownBy(() -> policy("192.0.2.0/24", "").admit("later.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void nobodyIsAskedAboutANameThatIsRefusedAnyway() {
        assertRefused(policy("*.cams.example", ""), "made-up.evil.example");
        assertRefused(policy("", "*.evil.example"), "made-up.evil.example");

        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.1/8",
                "10.0.0/8",
                "::/129",
                "a b",
                "*.",
                "*",
                "*.10.0.0.1",
                "cam..x",
                "0x7f.1",
                "10.0.0.0/x",
                "http://cam.example",
                "cam:80",
                "fe80::1%eth0"
            })
    void mistakeInAnEntryStopsTheStartWithTheEntry(String entry) {
        assertThatThrownBy(() -> policy("", entry)).hasMessageContaining(entry);
    }

    private HostPolicy policy(@Nullable String allow, @Nullable String deny) {
        return new ConfiguredHostPolicy("some.key", new Lists(entries(allow), entries(deny)), name -> {
            lookedUp.add(name);
            return resolve(name);
        });
    }

    private record Lists(Optional<List<HostEntry>> allow, Optional<List<HostEntry>> deny) implements HostLists {}

    private static Optional<List<HostEntry>> entries(@Nullable String list) {
        return list == null || list.isBlank()
                ? Optional.empty()
                : Optional.of(Stream.of(list.split(",")).map(HostEntry::of).toList());
    }

    private static List<InetAddress> resolve(String name) throws UnknownHostException {
        String known = NAMES.get(name);
        if (known == null) {
            throw new UnknownHostException("nobody knows this name");
        }
        return Stream.of(known.split(",")).map(ConfiguredHostPolicyTest::ip).toList();
    }

    private static boolean allows(HostPolicy policy, String host) throws UnknownHostException {
        try {
            return !policy.admit(host).isEmpty();
        } catch (HostRefusedException e) {
            assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED);
            return false;
        }
    }

    private static void assertRefused(HostPolicy policy, String host) {
        assertThat(catchThrowableOfType(HostRefusedException.class, () -> policy.admit(host)))
                .isNotNull();
    }

    private static InetAddress ip(String text) {
        return IpLiteral.parse(text).orElseThrow();
    }
}
