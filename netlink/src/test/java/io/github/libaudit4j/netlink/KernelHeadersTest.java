// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and structs against the C headers of the machine, where they are installed. */
class KernelHeadersTest {
    private static final Path INCLUDE = Path.of("/usr/include");

    @ParameterizedTest
    @CsvSource({
        "linux/audit.h, AUDIT_GET, 1000",
        "linux/audit.h, AUDIT_SET, 1001",
        "linux/audit.h, AUDIT_USER, 1005",
        "linux/audit.h, AUDIT_SIGNAL_INFO, 1010",
        "linux/audit.h, AUDIT_ADD_RULE, 1011",
        "linux/audit.h, AUDIT_DEL_RULE, 1012",
        "linux/audit.h, AUDIT_LIST_RULES, 1013",
        "linux/audit.h, AUDIT_TRIM, 1014",
        "linux/audit.h, AUDIT_MAKE_EQUIV, 1015",
        "linux/audit.h, AUDIT_TTY_GET, 1016",
        "linux/audit.h, AUDIT_TTY_SET, 1017",
        "linux/audit.h, AUDIT_SET_FEATURE, 1018",
        "linux/audit.h, AUDIT_GET_FEATURE, 1019",
        "linux/audit.h, AUDIT_FIRST_USER_MSG, 1100",
        "linux/audit.h, AUDIT_LOGIN, 1006",
        "linux/audit.h, AUDIT_REPLACE, 1329",
        "linux/audit.h, AUDIT_FEATURE_ONLY_UNSET_LOGINUID, 0",
        "linux/audit.h, AUDIT_FEATURE_LOGINUID_IMMUTABLE, 1",
        "linux/netlink.h, NETLINK_AUDIT, 9",
        "linux/netlink.h, NETLINK_ADD_MEMBERSHIP, 1",
        "linux/netlink.h, NETLINK_DROP_MEMBERSHIP, 2",
        "linux/netlink.h, NLM_F_REQUEST, 0x01",
        "linux/netlink.h, NLM_F_MULTI, 0x02",
        "linux/netlink.h, NLM_F_ACK, 0x04",
        "linux/netlink.h, NLMSG_NOOP, 0x1",
        "linux/netlink.h, NLMSG_ERROR, 0x2",
        "linux/netlink.h, NLMSG_DONE, 0x3",
        "asm-generic/socket.h, SOL_SOCKET, 1",
        "asm-generic/socket.h, SO_RCVBUF, 8",
        "asm-generic/socket.h, SO_RCVBUFFORCE, 33",
    })
    void numbersAreTheKernels(String header, String name, String number) throws IOException {
        Matcher defined =
                Pattern.compile("#define\\s+" + name + "\\s+(\\w+)").matcher(read(header));
        assertThat(defined.find()).as(name).isTrue();
        assertThat(defined.group(1)).isEqualTo(number);
    }

    @Test
    void settingsAreTheKernelsBits() throws IOException {
        for (AuditSetting setting : AuditSetting.values()) {
            assertThat(number("AUDIT_STATUS_" + setting)).isEqualTo(setting.mask());
        }
        for (KernelFeature feature : KernelFeature.values()) {
            assertThat(number("AUDIT_FEATURE_BITMAP_" + feature)).isEqualTo(feature.mask());
        }
        for (FailureMode mode : FailureMode.values()) {
            assertThat(number("AUDIT_FAIL_" + mode)).isEqualTo(mode.number());
        }
    }

    private static int number(String name) throws IOException {
        Matcher defined =
                Pattern.compile("#define\\s+" + name + "\\s+(\\w+)").matcher(read("linux/audit.h"));
        assertThat(defined.find()).as(name).isTrue();
        return Integer.decode(defined.group(1));
    }

    @Test
    void theStatusIsTheKernelsStruct() throws IOException {
        List<String> members = members("struct audit_status");
        members.remove("version"); // the same place as feature_bitmap, before Linux 3.19
        assertThat(members).isEqualTo(components(AuditStatus.class));
    }

    @Test
    void theSettingsAreWhereTheStructHasThem() throws IOException {
        List<String> members = members("struct audit_status");
        members.remove("version");
        for (AuditSetting setting : AuditSetting.values()) {
            byte[] payload = setting.request(0xff, ByteOrder.LITTLE_ENDIAN).payload();
            String member = setting.name().toLowerCase(Locale.ROOT);
            assertThat(payload[4 * members.indexOf(member)]).as(member).isEqualTo((byte) 0xff);
        }
    }

    @Test
    void theSmallerStructsAreTheKernels() throws IOException {
        assertThat(members("struct audit_features"))
                .containsExactly("vers", "mask", "features", "lock");
        assertThat(members("struct audit_tty_status")).containsExactly("enabled", "log_passwd");
    }

    private static List<String> members(String struct) throws IOException {
        String header = read("linux/audit.h");
        int start = header.indexOf(struct + " {");
        String body = header.substring(start, header.indexOf("\n};", start));
        return Pattern.compile("__u32\\s+(\\w+);")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    /** {@code rateLimit} as {@code rate_limit}. */
    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String read(String header) throws IOException {
        Path file = INCLUDE.resolve(header);
        assumeTrue(Files.exists(file), "no " + file + ": the kernel's headers are not installed");
        return Files.readString(file);
    }
}
