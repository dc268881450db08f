// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.libaudit4j.coalesce.Coalescer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtSessionsTest {
    private static final Path LOG = TreeLogs.RESOURCES.resolve("virt/machines.log");
    private static final Path AUVIRT = Path.of("/usr/bin/auvirt");
    private static final LoginRows ROWS = new LoginRows(ZoneOffset.UTC, true, false);

    private static VirtSessions machines() {
        VirtSessions machines = new VirtSessions(new Coalescer());
        TreeLogs.read(LOG, machines::add);
        return machines;
    }

    @Test
    void asRows() throws IOException {
        StringBuilder text = new StringBuilder(String.join(" | ", ROWS.virtHeading()));
        for (VirtSession run : machines().sessions()) {
            text.append('\n').append(String.join(" | ", ROWS.virtRow(run)));
        }
        for (VirtEvent event : machines().events()) {
            text.append('\n').append(event);
        }
        text.append('\n');
        assertThat(text.toString())
                .isEqualTo(TreeLogs.golden("virt/machines.txt", text.toString()));
    }

    /** The same machines, with the same serials. */
    @Test
    void findsWhatAuvirtFinds() throws Exception {
        assumeThat(AUVIRT).as("auvirt is not installed").exists();
        List<String> ours = new ArrayList<>();
        for (VirtSession run : machines().sessions()) {
            String end = run.endSerial() == 0 ? "" : "," + run.endSerial();
            ours.add(run.vm() + " " + run.user() + " " + run.startSerial() + end);
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs());
    }

    private static List<String> theirs() throws IOException {
        Process process =
                new ProcessBuilder(AUVIRT.toString(), "--proof", "-f", LOG.toAbsolutePath() + "")
                        .redirectErrorStream(true)
                        .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.contains("Proof:")) {
                String proof = line.substring(line.indexOf(':') + 1);
                lines.add(lines.remove(lines.size() - 1) + " " + proof);
            } else if (!line.isBlank()) {
                String[] columns = line.split("\t");
                lines.add(columns[0].strip() + " " + columns[1].strip());
            }
        }
        return lines;
    }

    @Test
    void aHostThatGoesDownEndsItsMachines() {
        String record =
                "node=%s type=%s msg=audit(1700000%03d.000:%d): pid=9 uid=0 auid=0 ses=3"
                        + " msg='virt=kvm op=start vm=\"%s\" uuid=1-%s vm-pid=7 res=success'\n";
        VirtSessions machines = new VirtSessions(new Coalescer());
        TreeLogs.read(
                String.format(record, "a", "VIRT_CONTROL", 1, 1, "x", "x")
                        + String.format(record, "b", "VIRT_CONTROL", 2, 2, "y", "y")
                        + String.format(record, "b", "VIRT_CONTROL", 3, 3, "z", "z")
                        + String.format(record, "a", "SYSTEM_SHUTDOWN", 4, 4, "", "")
                        + String.format(record, "b", "SYSTEM_BOOT", 5, 5, "", ""),
                machines::add);
        assertThat(machines.sessions())
                .extracting(run -> run.vm() + " " + run.ending() + " " + run.endSerial())
                .containsExactly("x DOWN 4", "y CRASH 5", "z CRASH 5");
    }
}
