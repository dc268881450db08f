// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoNumberTest {
    @Test
    void readsSignedNumbersToTheirLimits() throws GoError {
        assertThat(GoNumber.atoi("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(GoNumber.atoi("+9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(GoNumber.atoi("-0")).isZero();
        assertThat(GoNumber.parseInt("-80000000", 16, 32)).isEqualTo(Integer.MIN_VALUE);
        assertThat(GoNumber.parseInt("7FFFffff", 16, 32)).isEqualTo(Integer.MAX_VALUE);
        assertThat(GoNumber.parseUint("4294967295", 10, 32)).isEqualTo(4294967295L);
        assertThat(GoNumber.parseUint("18446744073709551615", 10, 64)).isEqualTo(-1);
    }

    @Test
    void saysWhatIsWrongAsGoDoes() {
        String range = "value out of range";
        String syntax = "invalid syntax";
        assertThatThrownBy(() -> GoNumber.atoi("9223372036854775808"))
                .hasMessage("strconv.Atoi: parsing \"9223372036854775808\": " + range);
        assertThatThrownBy(() -> GoNumber.parseInt("-80000001", 16, 32))
                .hasMessage("strconv.ParseInt: parsing \"-80000001\": " + range);
        assertThatThrownBy(() -> GoNumber.parseUint("65536", 10, 16))
                .hasMessage("strconv.ParseUint: parsing \"65536\": " + range);
        assertThatThrownBy(() -> GoNumber.atoi(""))
                .hasMessage("strconv.Atoi: parsing \"\": " + syntax);
        assertThatThrownBy(() -> GoNumber.atoi("+"))
                .hasMessage("strconv.Atoi: parsing \"+\": " + syntax);
        assertThatThrownBy(() -> GoNumber.atoi("1_0"))
                .hasMessage("strconv.Atoi: parsing \"1_0\": " + syntax);
        assertThatThrownBy(() -> GoNumber.parseUint("+1", 10, 32))
                .hasMessage("strconv.ParseUint: parsing \"+1\": " + syntax);
        assertThatThrownBy(() -> GoNumber.atoi("\u00ff\n"))
                .hasMessage("strconv.Atoi: parsing \"\\xff\\n\": " + syntax);
    }

    @Test
    void theFirstThingThatIsWrongCounts() {
        assertThatThrownBy(() -> GoNumber.parseInt("100000000z", 16, 32))
                .hasMessageEndingWith("range");
        assertThatThrownBy(() -> GoNumber.parseInt("ffffffffz", 16, 32))
                .hasMessageEndingWith("syntax");
        assertThatThrownBy(() -> GoNumber.atoi("18446744073709551615z"))
                .hasMessageEndingWith("syntax");
        assertThatThrownBy(() -> GoNumber.atoi("18446744073709551616z"))
                .hasMessageEndingWith("range");
    }
}
