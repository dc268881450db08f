// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The kinds of thing that something is done to. */
public enum ObjectType {
    /** A user's account. */
    ACCOUNT,
    /** The settings of audit itself. */
    AUDIT_CONFIG,
    /** The stream of audit records. */
    AUDIT_LOG,
    /** A rule of audit, or a watch. */
    AUDIT_RULE,
    /** A file that is a block device. */
    BLOCK_DEVICE,
    /** A BPF program, or a map that one uses. */
    BPF_PROGRAM,
    /** A file that is a character device. */
    CHARACTER_DEVICE,
    /** A piece of hardware, or what stands for one. */
    DEVICE,
    /** A directory. */
    DIRECTORY,
    /** A regular file, or one whose kind is not known. */
    FILE,
    /** A mounted filesystem, or one to be mounted. */
    FILESYSTEM,
    /** The rules of the packet filter. */
    FIREWALL,
    /** A group of users. */
    GROUP,
    /** Another host. */
    HOST,
    /** A ring of io_uring. */
    IO_URING,
    /** A System V queue, semaphore or memory, where it is not known which. */
    IPC,
    /** A kernel to be started. */
    KERNEL,
    /** The kernel's log. */
    KERNEL_LOG,
    /** A module of the kernel. */
    KERNEL_MODULE,
    /** A key or keyring of the kernel. */
    KEY,
    /** What was typed on a terminal. */
    KEYSTROKES,
    /** The settings of mandatory access control: a policy, its enforcement, its booleans. */
    MAC_CONFIG,
    /** Memory of the process itself. */
    MEMORY,
    /** A text for people. */
    MESSAGE,
    /** A queue of messages between processes. */
    MESSAGE_QUEUE,
    /** A file that is a named pipe. */
    NAMED_PIPE,
    /** A namespace of the kernel. */
    NAMESPACE,
    /** A network interface. */
    NETWORK_DEVICE,
    /** A label for packets, or a domain of them. */
    NETWORK_LABEL,
    /** A package of software. */
    PACKAGE,
    /** A network packet. */
    PACKET,
    /** A security policy that decided on an access. */
    POLICY,
    /** A printer, or what it prints. */
    PRINTER,
    /** A process. */
    PROCESS,
    /** A role of mandatory access control. */
    ROLE,
    /** A sandbox of Landlock. */
    SANDBOX,
    /** An association or a policy of IPsec. */
    SECURITY_ASSOCIATION,
    /** A set of semaphores. */
    SEMAPHORE,
    /** A service of the system. */
    SERVICE,
    /** Memory that processes share. */
    SHARED_MEMORY,
    /** A socket; the address it is bound or connected to. */
    SOCKET,
    /** A file or device to swap to. */
    SWAP_SPACE,
    /** A symbolic link. */
    SYMLINK,
    /** A system call of which nothing more is known. */
    SYSCALL,
    /** The host as a whole. */
    SYSTEM,
    /** A terminal. */
    TERMINAL,
    /** Not known. */
    UNKNOWN,
    /** What a user does between login and logout. */
    USER_SESSION,
    /** A virtual machine or a container. */
    VIRTUAL_MACHINE;

    private static final Map<String, ObjectType> BY_TEXT = byText();

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    private static Map<String, ObjectType> byText() {
        Map<String, ObjectType> byText = new LinkedHashMap<>();
        for (ObjectType type : values()) {
            byText.put(type.text, type);
        }
        return byText;
    }

    /**
     * The word for it in output and in tables.
     *
     * @return for example {@code "user-session"}
     */
    public String text() {
        return text;
    }

    /** The type with that word; null where there is none. */
    static ObjectType of(String text) {
        return BY_TEXT.get(text);
    }

    /** All words, for a message. */
    static String all() {
        return String.join(", ", BY_TEXT.keySet());
    }

    @Override
    public String toString() {
        return text;
    }
}
