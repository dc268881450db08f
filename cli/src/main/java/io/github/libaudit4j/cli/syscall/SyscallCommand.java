// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.syscall;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Nearest;
import io.github.libaudit4j.cli.command.Options;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code audit syscall}: from the name of a system call to its number, and back. */
public final class SyscallCommand {
    public static final String HEADER =
            "Tells the number of a system call, or the name of a number.";

    private final CommandSpec spec;
    private final List<String> words;
    private final boolean dump;
    private final boolean exact;

    public static CommandSpec spec() {
        Options options = Options.of("syscall", HEADER, asked -> new SyscallCommand(asked).run());
        options.synopsis(
                "audit syscall [--exact] [ARCH] NAME|NUMBER", "       audit syscall [ARCH] --dump");
        options.description(
                "",
                "ARCH is an architecture as a record or uname -m names it, b32 or b64 for this"
                        + " machine's, x32, or uring for the operations of io_uring. Without it:"
                        + " this machine's.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit syscall chown                 every call with chown in its name",
                "  audit syscall --exact i386 open     5",
                "  audit syscall aarch64 221           execve",
                "  audit syscall riscv64 --dump        all of them",
                "",
                "Exit status: 0 done, 1 there is no such call, 2 usage.");
        options.operands("NAME|NUMBER", "0..1", "A part of a call's name, or a call's number.");
        options.yes("All calls, a number and a name a line.", "--dump");
        options.yes("Only the call of just this name.", "--exact");
        return options.standard("-V", "--version").spec();
    }

    private SyscallCommand(Asked asked) {
        this.spec = asked.spec();
        this.words = asked.operands();
        this.dump = asked.isYes("--dump");
        this.exact = asked.isYes("--exact");
    }

    private int run() {
        List<String> left = new ArrayList<>(words);
        Calls calls = calls(left);
        if (calls.isEmpty()) {
            throw new Failure("the system calls of " + calls.arch() + " are not known", null);
        }
        left.remove("");
        if (left.size() != (dump ? 0 : 1)) {
            throw usage(complaint(left));
        }
        boolean isFound = dump ? dump(calls) : find(calls, left.get(0));
        out().flush();
        return isFound ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** The calls of the architecture that the words name, which is taken out of them. */
    private Calls calls(List<String> left) {
        for (int i = 0; i < left.size() && (dump || left.size() > 1); i++) {
            Calls calls = Calls.of(left.get(i));
            if (calls != null) {
                left.remove(i);
                return calls;
            }
        }
        Calls here = Calls.ofThisMachine();
        if (here == null) {
            throw usage("this machine's architecture is not known: name one");
        }
        return here;
    }

    private String complaint(List<String> left) {
        if (left.isEmpty()) {
            return which("which call?");
        }
        boolean isArchNamed = left.size() < words.size();
        if (!isArchNamed) {
            String word = left.get(0);
            return "no architecture is called " + word + Nearest.question(word, Calls.archNames());
        }
        return (dump ? "--dump tells all calls: leave out " : "one call at a time: ")
                + String.join(" ", left);
    }

    private static String which(String question) {
        return question + " Name it, or say --dump for all of them";
    }

    private boolean dump(Calls calls) {
        out().println("Using " + calls.arch() + " syscall table:");
        for (Map.Entry<Integer, String> call : calls.all().entrySet()) {
            out().println(call.getKey() + "\t" + call.getValue());
        }
        return true;
    }

    private boolean find(Calls calls, String word) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return tell(calls, word, calls.name(number(word)));
        }
        String name = word.toLowerCase(Locale.ROOT);
        if (exact) {
            Integer number = calls.number(name);
            return tell(calls, word, number == null ? null : number.toString());
        }
        boolean isFound = false;
        for (Map.Entry<Integer, String> call : calls.all().entrySet()) {
            if (call.getValue().contains(name)) {
                out().printf("%-18s %d%n", call.getValue(), call.getKey());
                isFound = true;
            }
        }
        if (!isFound && Calls.of(word) != null) {
            throw usage(which("which call of " + word + "?"));
        }
        return isFound || tell(calls, word, null);
    }

    private boolean tell(Calls calls, String word, String answer) {
        if (answer != null) {
            out().println(answer);
            return true;
        }
        String question = Nearest.question(word, calls.all().values());
        PrintWriter err = spec.commandLine().getErr();
        err.println("audit syscall: " + calls.arch() + " has no call " + word + question);
        return false;
    }

    private int number(String word) {
        try {
            return Integer.decode(word.startsWith("0x") ? word : word.replaceFirst("^0+(?=.)", ""));
        } catch (NumberFormatException e) {
            throw usage(word + " is no number of a system call");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
