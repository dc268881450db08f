// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import java.util.List;

/**
 * The container that a process is in, as its control group is named: the runtimes put the
 * container's id, 64 hexadecimal digits, into the path.
 *
 * <pre>
 * 0::/system.slice/docker-4f1c...e9.scope
 * 12:pids:/kubepods/burstable/pod1b0c.../4f1c...e9
 * 0::/kubepods.slice/kubepods-pod1b0c.slice/cri-containerd-4f1c...e9.scope
 * 0::/machine.slice/libpod-4f1c...e9.scope/container
 * 0::/lxc.payload.web
 * </pre>
 */
final class ContainerId {
    private static final int LENGTH = 64;
    private static final String SCOPE = ".scope";
    private static final String LXC = "lxc.payload.";

    private ContainerId() {}

    /** From the lines of /proc/PID/cgroup; null where it is in none that is known. */
    static String of(List<String> lines) {
        for (String line : lines) {
            String[] folders = line.substring(line.lastIndexOf(':') + 1).split("/");
            for (int i = folders.length - 1; i >= 0; i--) {
                String id = ofFolder(folders[i]);
                if (id != null) {
                    return id;
                }
            }
        }
        return null;
    }

    private static String ofFolder(String folder) {
        if (folder.startsWith(LXC)) {
            return folder.substring(LXC.length());
        }
        String name =
                folder.endsWith(SCOPE)
                        ? folder.substring(0, folder.length() - SCOPE.length())
                        : folder;
        String last = name.substring(name.lastIndexOf('-') + 1);
        return last.length() == LENGTH && isHex(last) ? last : null;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
