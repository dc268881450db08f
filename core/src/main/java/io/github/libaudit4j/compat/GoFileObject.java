// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The PATH record that an event is about, made its file and its object ({@code setFileObject}). */
final class GoFileObject {
    private static final String OBJECT = "obj_";
    private static final int PERMISSIONS = 07777;

    private GoFileObject() {}

    /** Takes the path at an index, or the first where there are not so many. */
    static void set(GoEvent event, int index) {
        Map<String, String> path = choose(event.paths, index < event.paths.size() ? index : 0);
        Members file = new Members();
        event.file = file;
        if (path.containsKey("name")) {
            event.object.set("primary", path.get("name"));
        }
        copy(path, "name", file, "path");
        copy(path, "rdev", file, "device");
        copy(path, "inode", file, "inode");
        try {
            setMode(event, path.get("mode"));
        } catch (GoError e) {
            event.warnings.add(e.during("failed to parse file mode").getMessage());
            return;
        }
        copy(path, "ouid", file, "uid");
        copy(path, "ogid", file, "gid");
        file.set("selinux", labels(path));
    }

    /** Passes over directories; RHEL 7 calls the field objtype, and so none is passed over. */
    private static Map<String, String> choose(List<Map<String, String>> paths, int from) {
        for (Map<String, String> path : paths.subList(from, paths.size())) {
            String nametype = path.getOrDefault("nametype", "");
            if (!nametype.equals("PARENT") && !nametype.equals("UNKNOWN")) {
                return path;
            }
        }
        return paths.get(from);
    }

    private static void copy(Map<String, String> path, String field, Members file, String member) {
        file.set(member, path.getOrDefault(field, ""));
    }

    /** With a mode, all is a file: the bits of its type are looked for where Go has them. */
    private static void setMode(GoEvent event, String mode) throws GoError {
        if (mode != null) {
            long permissions = GoNumber.parseUint(mode, 8, 64) & PERMISSIONS;
            event.file.set("mode", String.format("%04o", permissions));
            event.object.set("type", "file");
        }
    }

    private static Map<String, String> labels(Map<String, String> path) {
        Map<String, String> labels = new TreeMap<>();
        path.forEach((name, value) -> {
            if (name.startsWith(OBJECT)) {
                labels.put(name.substring(OBJECT.length()), value);
            }
        });
        return labels;
    }
}
