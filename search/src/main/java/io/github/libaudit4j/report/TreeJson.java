// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.json.JsonWriter;
import java.io.IOException;
import java.util.Locale;

/**
 * Process trees as JSON: an object a process, a parent before its children, of which each has the
 * id of its parent. So trees of any depth can be read.
 *
 * <pre>
 * {"id":2,"parent":1,"pid":22804,"ppid":22727,"name":"demo","exe":"/usr/bin/demo",
 *  "args":["demo","one"],"user":{"auid":"unset","uid":"0"},"session":"unset","origin":"seen",
 *  "start":"2026-11-23T10:12:01.123Z","end":"2026-11-23T10:12:01.457Z","exit":9,"events":15,
 *  "failures":1,"executions":1}
 * </pre>
 *
 * <p>A member is left out where the log does not tell it.
 */
public final class TreeJson {
    private final JsonWriter json;

    /**
     * A writer.
     *
     * @param json where the objects go; not closed
     */
    public TreeJson(JsonWriter json) {
        this.json = json;
    }

    /**
     * Writes trees.
     *
     * @param view the trees
     * @throws IOException if they cannot be written
     */
    public void write(TreeView view) throws IOException {
        view.walk((process, depth, more) -> write(process));
    }

    private void write(TreeProcess process) throws IOException {
        json.beginObject();
        number("id", process.id());
        if (process.parent() != null) {
            number("parent", process.parent().id());
        }
        string("node", process.node());
        number("pid", process.pid());
        number("ppid", process.ppid(), 0);
        program(process.program());
        user(process.user());
        string("origin", process.origin().name().toLowerCase(Locale.ROOT));
        instant("start", process.start());
        end(process.end());
        number("events", process.events());
        number("failures", process.failures());
        number("executions", process.program().executions(), 0);
        number("threads", process.threads(), 0);
        number("unseen", process.unseen(), 0);
        json.endObject();
        json.endDocument();
    }

    private void program(ProcessProgram program) throws IOException {
        string("name", program.name());
        string("exe", program.exe());
        string("cwd", program.cwd());
        string("title", program.title());
        if (!program.args().isEmpty()) {
            json.name("args");
            json.value(program.args());
        }
        if (program.isCut()) {
            json.name("argsCut");
            json.bool(true);
        }
    }

    private void user(ProcessUser user) throws IOException {
        if (user.uid() == null && user.auid() == null) {
            return;
        }
        json.name("user");
        json.beginObject();
        string("auid", user.auid());
        string("auidName", user.auidName());
        string("uid", user.uid());
        string("uidName", user.uidName());
        json.endObject();
        string("session", user.session());
    }

    private void end(ProcessEnd end) throws IOException {
        if (end.isKnown()) {
            instant("end", end.millis());
            number("exit", end.code(), -1);
            string("signal", end.signal());
        }
    }

    private void string(String name, String value) throws IOException {
        if (value != null) {
            json.name(name);
            json.string(value);
        }
    }

    private void number(String name, long value) throws IOException {
        json.name(name);
        json.number(value);
    }

    /** A number, if it is greater than what says nothing. */
    private void number(String name, long value, long nothing) throws IOException {
        if (value > nothing) {
            number(name, value);
        }
    }

    private void instant(String name, long millis) throws IOException {
        json.name(name);
        json.instant(millis);
    }
}
