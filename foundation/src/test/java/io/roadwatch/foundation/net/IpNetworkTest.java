package io.roadwatch.foundation.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpNetworkTest {

    /** Worked by hand: 172.16/12 ends at 172.31.255.255, 10.0.0.128/25 is the upper half, /31 holds two addresses. */
    @ParameterizedTest
    @CsvSource({
        "172.16.0.0, 12, 172.16.0.0, true",
        "172.16.0.0, 12, 172.31.255.255, true",
        "172.16.0.0, 12, 172.32.0.0, false",
        "172.16.0.0, 12, 172.15.255.255, false",
        "10.0.0.128, 25, 10.0.0.127, false",
        "10.0.0.128, 25, 10.0.0.255, true",
        "192.0.2.6, 31, 192.0.2.7, true",
        "192.0.2.6, 31, 192.0.2.8, false",
        "192.0.2.6, 32, 192.0.2.6, true",
        "192.0.2.6, 32, 192.0.2.7, false",
        "0.0.0.0, 0, 255.255.255.255, true",
        "fe80::, 10, febf:ffff::1, true",
        "fe80::, 10, fec0::1, false",
        "2001:db8::, 33, 2001:db8:7fff::, true",
        "2001:db8::, 33, 2001:db8:8000::, false",
        "::, 0, 127.0.0.1, false",
        "0.0.0.0, 0, ::1, false"
    })
    void networkHoldsWhatSharesItsPrefix(String base, int bits, String address, boolean held) {
        assertThat(new IpNetwork(address(base), bits).contains(address(address)))
                .isEqualTo(held);
    }

    @Test
    void networkIsInAWiderOneAndNotTheOtherWayRound() {
        IpNetwork wide = new IpNetwork(address("10.0.0.0"), 8);
        IpNetwork narrow = new IpNetwork(address("10.9.0.0"), 16);

        assertThat(wide.contains(narrow)).isTrue();
        assertThat(wide.contains(wide)).isTrue();
        assertThat(narrow.contains(wide)).isFalse();
        assertThat(new IpNetwork(address("0.0.0.0"), 0).contains(new IpNetwork(address("::"), 0)))
                .isFalse();
    }

    @Test
    void prefixLongerThanAnAddressIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IpNetwork(address("10.0.0.0"), 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new IpNetwork(address("10.0.0.0"), -1));
    }

    private static InetAddress address(String text) {
        return IpLiteral.parse(text).orElseThrow();
    }
}
