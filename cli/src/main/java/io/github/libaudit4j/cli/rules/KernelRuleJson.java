// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RulePrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Rules of the kernel as JSON, an object a line.
 *
 * <pre>
 * {"rule":"-a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied","list":"exit",
 *  "action":"always","syscalls":["openat"],"conditions":["arch=b64","exit=-EACCES"],
 *  "keys":["denied"]}
 * </pre>
 */
final class KernelRuleJson {
    private final JsonWriter writer;
    private final RulePrinter printer;

    private KernelRuleJson(JsonWriter writer, RulePrinter printer) {
        this.writer = writer;
        this.printer = printer;
    }

    /** An object a rule. */
    static byte[] of(List<KernelRule> rules, RulePrinter printer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter writer = new JsonWriter(out)) {
            KernelRuleJson json = new KernelRuleJson(writer, printer);
            for (KernelRule rule : rules) {
                json.write(rule);
            }
        } catch (IOException e) {
            throw new AssertionError(e); // it is memory
        }
        return out.toByteArray();
    }

    private void write(KernelRule kernel) throws IOException {
        writer.beginObject();
        String text = kernel.text(printer);
        member("rule", text.startsWith("#") ? null : text);
        if (kernel.rule() == null) {
            member("problem", kernel.problem());
            writer.name("struct");
            byte[] bytes = kernel.bytes();
            writer.hex(bytes, 0, bytes.length);
        } else {
            writeParts(kernel.rule());
        }
        writer.endObject();
        writer.endDocument();
    }

    private void member(String name, Object value) throws IOException {
        if (value != null) {
            writer.name(name);
            writer.value(value);
        }
    }

    private void writeParts(FilterRule rule) throws IOException {
        member("list", rule.list().word());
        member("action", rule.action().word());
        member("syscalls", syscalls(rule));
        writer.name("conditions");
        writer.beginArray();
        for (Condition condition : rule.conditions()) {
            if (condition.field().number() != RuleField.KEY) {
                writer.string(printer.print(condition));
            }
        }
        writer.endArray();
        member("keys", rule.keys());
    }

    /** Their names, or those of operations of io_uring; null on a list that has none. */
    private List<String> syscalls(FilterRule rule) {
        List<String> words = printer.words(rule);
        int option = words.indexOf("-S");
        return option < 0 ? null : List.of(words.get(option + 1).split(","));
    }
}
