// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Events;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTest {
    @ParameterizedTest
    @CsvSource({
        "yes, SUCCESS",
        "1, SUCCESS",
        "success, SUCCESS",
        "Success, SUCCESS",
        "no, FAIL",
        "0, FAIL",
        "failed, FAIL",
        "failure, FAIL",
        "fail, FAIL",
        "2, UNKNOWN",
        "(none), UNKNOWN",
        "-13, UNKNOWN",
        "\"yes\", SUCCESS",
    })
    void ofWords(String word, Result result) {
        assertThat(Result.of(Events.ofBodies("CWD res=" + word).record(0), 0)).isEqualTo(result);
    }

    @Test
    void words() {
        assertThat(List.of(Result.values())).hasToString("[success, fail, unknown]");
        assertThat(Result.FAIL.text()).isEqualTo("fail");
    }
}
