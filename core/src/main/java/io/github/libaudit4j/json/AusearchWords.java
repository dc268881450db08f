// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Map;

/** How {@code ausearch -i} says what we say otherwise. */
final class AusearchWords {
    private static final int MQ_OPEN = RecordTypes.number("MQ_OPEN");
    private static final int KINDS = 0170000; // S_IFMT

    private AusearchWords() {}

    /** {@code ENOENT(No such file or directory)}. */
    static String error(long exit, String name) {
        String message = name == null ? null : ErrorMessages.of(name);
        return message == null ? "(null)(Unknown error " + -exit + ")" : name + "(" + message + ")";
    }

    /** {@code dir,755}, {@code 000,640}: a mode without a kind of file has zeros in its place. */
    static String mode(AuditRecord record, int index) {
        if (record.type() == MQ_OPEN) {
            return permissions(octal(record, index), "0");
        }
        int mode = octal(record, index);
        return (mode & KINDS) == 0 ? permissions(mode, "000,") : Interpreter.text(record, index);
    }

    private static String permissions(int mode, String before) {
        StringBuilder text = new StringBuilder(before.equals("0") ? "" : before);
        text.append((mode & 04000) == 0 ? "" : "suid,");
        text.append((mode & 02000) == 0 ? "" : "sgid,");
        text.append((mode & 01000) == 0 ? "" : "sticky,");
        text.append(before.equals("0") ? "0" : "");
        return text.append("%03o".formatted(mode & 0777)).toString();
    }

    /** The octal digits that a value starts with, as strtol(3) reads them. */
    private static int octal(AuditRecord record, int index) {
        int number = 0;
        for (int i = record.valueStart(index); i < record.valueEnd(index); i++) {
            int digit = record.bytes()[i] - '0';
            if (digit < 0 || digit > 7) {
                break;
            }
            number = number << 3 | digit;
        }
        return number;
    }

    /** The number in an argument. */
    static long hex(AuditRecord record, int index) {
        byte[] bytes = record.bytes();
        return HexText.number(bytes, record.valueStart(index), record.valueEnd(index));
    }

    /** {@code openat}, {@code socketcall(connect)}, {@code unknown-syscall(999)}. */
    static String syscall(AuditRecord record, int index) {
        String name = Interpreter.syscall(record, index);
        if (name == null) {
            return "unknown-syscall(" + record.value(index) + ")";
        }
        int argument = name.equals("socketcall") || name.equals("ipc") ? record.find("a0") : -1;
        return argument < 0 ? name : name + "(" + Interpreter.text(record, argument) + ")";
    }

    /** <code>{ saddr_fam=inet laddr=127.0.0.53 lport=53 }</code>. */
    static String address(AuditRecord record, int index) {
        Map<String, String> parts = Interpreter.address(record, index);
        if (parts == null || parts.isEmpty()) {
            return malformed(record, index);
        }
        String family = parts.get("family");
        return switch (family) {
            case "local" -> family(family, "path=" + parts.getOrDefault("path", ""));
            case "inet" -> family(family, host(parts));
            case "inet6" -> family(family, host(parts));
            case "netlink" -> family(family, "nlnk-fam=16 nlnk-pid=" + parts.get("pid"));
            case "unspec" -> "unknown-family(0)";
            default ->
                    isNumber(family)
                            ? "unknown-family(" + family + ")"
                            : family(family, "(unsupported)");
        };
    }

    /** One byte is taken for a family, and what is no hex for no address. */
    private static String malformed(AuditRecord record, int index) {
        long family = hex(record, index);
        int digits = record.valueEnd(index) - record.valueStart(index);
        return digits == 2 && family >= 0
                ? "unknown-family(" + family + ")"
                : "malformed-host(" + record.value(index) + ")";
    }

    private static String host(Map<String, String> parts) {
        String scope = parts.get("scope_id");
        String zone = scope == null ? "" : "%" + scope;
        return "laddr=" + parts.get("addr") + zone + " lport=" + parts.get("port");
    }

    private static String family(String family, String rest) {
        return "{ saddr_fam=" + family + " " + rest + " }";
    }

    private static boolean isNumber(String text) {
        return text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
