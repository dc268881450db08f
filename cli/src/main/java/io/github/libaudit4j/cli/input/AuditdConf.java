// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where auditd of this host writes, as its auditd.conf says.
 *
 * <pre>
 * log_file = /var/log/audit/audit.log
 * </pre>
 *
 * @param logFile the log that is written now
 */
record AuditdConf(Path logFile) {
    static final Path PLACE = Path.of("/etc/audit/auditd.conf");
    private static final Path DEFAULT = Path.of("/var/log/audit/audit.log");

    /** Reads the file; where there is none, or it says nothing, auditd's own default holds. */
    static AuditdConf read(Path file) {
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                String[] words = line.strip().split("\\s*=\\s*", 2);
                if (words.length == 2 && words[0].equalsIgnoreCase("log_file")) {
                    return new AuditdConf(Path.of(words[1]));
                }
            }
        } catch (IOException e) {
            return new AuditdConf(DEFAULT); // not readable to all; its log then is not either
        }
        return new AuditdConf(DEFAULT);
    }
}
