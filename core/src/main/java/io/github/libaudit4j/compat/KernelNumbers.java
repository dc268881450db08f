// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/**
 * Gives the kernel's numbers their names: {@code exit}, {@code sig}, {@code arch}, {@code syscall}.
 */
final class KernelNumbers {
    private final Fields fields;

    KernelNumbers(Fields fields) {
        this.fields = fields;
    }

    /** {@code exit=-13} is EACCES, without the sign; what is no number stays. */
    void nameExit() {
        Fields.Field exit = fields.get("exit");
        if (exit == null) {
            return;
        }
        try {
            name("exit", GoTables.errno(-GoNumber.atoi(exit.value())));
        } catch (GoError e) {
            return; // as there
        }
    }

    void nameSignal() throws GoError {
        name("sig", GoTables.signal(number("sig")));
    }

    void nameCall() throws GoError {
        int arch = arch();
        fields.explain("arch", GoTables.arch(arch));
        name("syscall", GoSyscalls.name(arch, number("syscall")));
    }

    private void name(String field, String name) {
        if (name != null) {
            fields.explain(field, name);
        }
    }

    /** The lower 32 bits of up to 64. */
    private int arch() throws GoError {
        String value = fields.find("arch").value();
        try {
            return (int) GoNumber.parseInt(value, 16, 64);
        } catch (GoError e) {
            throw e.during("failed to parse arch");
        }
    }

    private long number(String name) throws GoError {
        String value = fields.find(name).value();
        try {
            return GoNumber.atoi(value);
        } catch (GoError e) {
            throw e.during("failed to parse " + name);
        }
    }
}
