// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.RecordTypes;
import java.util.List;
import java.util.Locale;

/**
 * Explains the fields of a record in go-libaudit's order ({@code enrichData}). The first thing that
 * a record type must have and has not ends it, and with it all the fields.
 */
final class Enrichment {
    private static final List<String> CONTEXT =
            List.of("_user", "_role", "_domain", "_level", "_category");

    private final Fields fields;
    private final KernelNumbers numbers;
    private List<String> tags = List.of();

    Enrichment(Fields fields) {
        this.fields = fields;
        this.numbers = new KernelNumbers(fields);
    }

    /** The rule keys that were found. */
    List<String> tags() {
        return tags;
    }

    void enrich(int type) throws GoError {
        unset("auid");
        unset("old-auid");
        unset("ses");
        splitContext("subj");
        result();
        numbers.nameExit();
        tags = RuleKeys.take(fields);
        decodeIfThere("cwd");
        enrichByType(type);
    }

    private void enrichByType(int type) throws GoError {
        switch (type) {
            case RecordTypes.SECCOMP -> {
                numbers.nameSignal();
                call();
            }
            case RecordTypes.SYSCALL -> call();
            case RecordTypes.SOCKADDR -> SocketAddress.explain(fields);
            case RecordTypes.PROCTITLE -> decode("proctitle");
            case RecordTypes.USER_CMD -> decode("cmd");
            case RecordTypes.TTY, RecordTypes.USER_TTY -> decode("data");
            case RecordTypes.EXECVE -> arguments();
            case RecordTypes.PATH -> {
                splitContext("obj");
                decodeIfThere("name");
            }
            case RecordTypes.USER_LOGIN -> decodeIfThere("acct");
            default -> {}
        }
    }

    private void unset(String name) {
        Fields.Field field = fields.get(name);
        if (field != null && (field.value().equals("4294967295") || field.value().equals("-1"))) {
            fields.explain(name, "unset");
        }
    }

    /** {@code user:role:domain:level:category}; what else there is stays in the category. */
    private void splitContext(String name) {
        Fields.Field context = fields.remove(name);
        if (context == null) {
            return;
        }
        String[] parts = context.value().split(":", CONTEXT.size());
        for (int i = 0; i < parts.length; i++) {
            fields.put(name + CONTEXT.get(i), parts[i]);
        }
    }

    /** One of the two becomes {@code result}; {@code res} stays where {@code success} is there. */
    private void result() {
        Fields.Field said = fields.remove("success");
        if (said == null) {
            said = fields.remove("res");
        }
        if (said != null) {
            fields.put("result", isSuccess(said.value()) ? "success" : "fail");
        }
    }

    private static boolean isSuccess(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("yes") || lower.equals("1") || lower.startsWith("suc");
    }

    private void call() throws GoError {
        numbers.nameCall();
        decode("exe");
    }

    private void arguments() throws GoError {
        long count = count(fields.find("argc"));
        for (long i = 0; i < count; i++) {
            String name = "a" + i;
            Fields.Field argument = fields.get(name);
            if (argument == null) {
                throw new GoError("failed to find arg " + name);
            }
            if (Hex.isUpper(argument.original())) {
                fields.explain(name, Hex.untilNul(Hex.upper(argument.original())));
            }
        }
    }

    /** An error shows the whole field, original and value, as Go prints a struct. */
    private static long count(Fields.Field argc) throws GoError {
        try {
            return GoNumber.parseUint(argc.value(), 10, 32);
        } catch (GoError e) {
            String shown = "{" + argc.original() + " " + argc.value() + "}";
            throw e.during("failed to convert argc='" + shown + "' to number");
        }
    }

    private void decode(String name) throws GoError {
        fields.find(name);
        decodeIfThere(name);
    }

    /** Only the original tells hex from text: text is quoted there. */
    private void decodeIfThere(String name) {
        Fields.Field field = fields.get(name);
        if (field != null && Hex.isUpper(field.original())) {
            fields.explain(name, Hex.upper(field.original()).replace('\0', ' '));
        }
    }
}
