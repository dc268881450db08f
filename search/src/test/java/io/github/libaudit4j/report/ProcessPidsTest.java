// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which events are of one process. Each case is a log, an event after a slash: the time, the pid,
 * the ppid, and what it did; and its tree, the children of a process in brackets.
 */
class ProcessPidsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a fork is a child, 1 10 1 fork 11 / 2 11 10 run ls / 3 11 10 exit 0, 1[10[11=ls:0]]",
                "a child before its fork, 1 11 10 run ls / 1 10 1 vfork 11, 1[10[11=ls]]",
                "a child that ended before its vfork, 2 11 10 exit 4 / 1 10 1 vfork 11, 1[10[11:4]]",
                "a pid seen after exit, 1 11 10 exit 0 / 9 11 10 open x, 10[11:0 11]",
                "a pid returned again, 1 10 1 fork 11 / 2 11 10 run a / 3 10 1 fork 11"
                        + " / 4 11 10 run b, 1[10[11=a 11=b]]",
                "another parent, 1 11 10 run a / 2 11 20 run b, 10[11=a] 20[11=b]",
                "an orphan goes to init, 1 10 5 fork 11 / 2 10 5 exit 0 / 3 11 1 open x, 5[10:0[11]]",
                "its parent was killed, 1 11 10 open x / 3 11 1 open x, 10[11]",
                "another program of init's, 1 11 10 run a / 3 11 1 open x, 10[11=a] 1[11]",
                "a thread ends, 1 10 1 exit-thread 0 / 2 10 1 open x, 1[10]",
                "the last thread ends, 1 10 1 open x / 2 10 1 exit-thread 3, 1[10:3]",
                "a thread is no child, 1 10 1 thread 11 / 2 10 1 open x, 1[10]",
                "a clone3 without events is none, 1 10 1 clone3 11 / 2 10 1 open x, 1[10]",
                "a clone3 with events is one, 1 10 1 clone3 11 / 2 11 10 run a, 1[10[11=a]]",
                "a fork that failed, 1 10 1 fork -11 / 2 10 1 open x, 1[10]",
                "a pid of a namespace, 1 30 1 run d / 2 10 1 fork 30 / 3 30 1 open d, 1[30=d 10[30]]",
                "a parent that is seen later, 1 11 10 run a / 2 10 9 run b, 9[10=b[11=a]]",
                "its own parent, 1 11 10 open x / 2 10 11 open x, 10[11]",
                "a late call of a thread, 5 11 10 exit 0 / 4 11 10 open x, 10[11:0]",
                "a killed process, 1 11 10 run a / 2 11 10 abend 11, 10[11=a:SIGSEGV]",
                "a message has no ppid, 1 11 10 run a / 2 11 0 message x, 10[11=a]",
                "hosts have own pids, 1 11 10 run a / 2 11 10 @b run b, 10[11=a] 10[11=b]",
                "parents are older, 1 11 10 fork 12 / 2 12 11 fork 13, 10[11[12[13]]]",
            })
    void eventsAreOfOneProcess(String name, String log, String expected) {
        ProcessTree tree = new ProcessTree(new Coalescer());
        int serial = 1;
        for (String event : log.split(" / ")) {
            TreeLogs.read(line(event, serial++), tree::add);
        }
        StringBuilder text = new StringBuilder();
        for (TreeProcess root : tree.all().roots()) {
            text.append(text.isEmpty() ? "" : " ").append(text(root, tree.all()));
        }
        assertThat(text).hasToString(expected);
    }

    private static String line(String event, int serial) {
        boolean isOther = event.contains(" @b");
        String[] words = event.replace(" @b", "").split(" ");
        String arg = words[4];
        String call =
                switch (words[3]) {
                    case "fork" -> "57 " + result(arg);
                    case "vfork" -> "58 " + result(arg);
                    case "thread" -> "56 " + result(arg) + " a0=3d0f00";
                    case "clone3" -> "435 " + result(arg) + " a0=7ffce98af140";
                    case "run" -> "59 success=yes exit=0";
                    case "exit-thread" -> "60 a0=" + arg;
                    case "exit" -> "231 a0=" + arg;
                    default -> "2 success=yes exit=3";
                };
        String id = "msg=audit(179542799" + words[0] + ".500:" + serial + "): ";
        String ids = " pid=" + words[1] + " auid=1000 uid=1000 ses=2";
        String head = (isOther ? "node=b " : "");
        if (words[3].equals("abend")) {
            return head + "type=ANOM_ABEND " + id + ids.trim() + " sig=" + arg + " res=1\n";
        }
        if (words[3].equals("message")) {
            return head + "type=USER_CMD " + id + ids.trim() + " msg='cmd=78 res=success'\n";
        }
        String exe = words[3].startsWith("exit") ? "" : " exe=\"/bin/" + arg + '"';
        String record =
                String.format(
                        Locale.ROOT,
                        "%stype=SYSCALL %sarch=c000003e syscall=%s ppid=%s%s comm=\"x\"%s\n",
                        head,
                        id,
                        call,
                        words[2],
                        ids,
                        exe);
        return words[3].equals("run")
                ? record + head + "type=EXECVE " + id + "argc=1 a0=\"" + arg + "\"\n"
                : record;
    }

    private static String result(String exit) {
        return "success=" + (exit.startsWith("-") ? "no" : "yes") + " exit=" + exit;
    }

    private static String text(TreeProcess process, TreeView view) {
        StringBuilder text = new StringBuilder().append(process.pid());
        if (!process.program().args().isEmpty()) {
            text.append('=').append(process.program().args().get(0));
        }
        ProcessEnd end = process.end();
        text.append(end.code() < 0 ? "" : ":" + end.code());
        text.append(end.signal() == null ? "" : ":" + end.signal());
        if (!view.children(process).isEmpty()) {
            StringBuilder children = new StringBuilder();
            for (TreeProcess child : view.children(process)) {
                children.append(children.isEmpty() ? "" : " ").append(text(child, view));
            }
            text.append('[').append(children).append(']');
        }
        return text.toString();
    }
}
