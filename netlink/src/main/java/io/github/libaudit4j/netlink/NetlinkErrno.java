// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.table.Errnos;

/**
 * Netlink's errors as libnl numbers them (netlink/errno.h), for programs that speak its language.
 * The kernel itself answers with an errno, which {@link NetlinkException#errno} gives.
 *
 * <pre>{@code
 * NetlinkErrno.of(17)           NLE_EXIST: 17 is EEXIST
 * NetlinkErrno.NLE_EXIST.text() "The object is there already."
 * }</pre>
 */
public enum NetlinkErrno {
    /** 0: success. */
    NLE_SUCCESS("Success."),
    /** 1: A failure without a code of its own. */
    NLE_FAILURE("A failure without a code of its own."),
    /** 2: interrupted system call. */
    NLE_INTR("Interrupted system call."),
    /** 3: not a socket, or a closed one. */
    NLE_BAD_SOCK("Not a socket, or a closed one."),
    /** 4: nothing there now: try again. */
    NLE_AGAIN("Nothing there now: try again."),
    /** 5: no memory, or no room in a buffer. */
    NLE_NOMEM("No memory, or no room in a buffer."),
    /** 6: the object is there already. */
    NLE_EXIST("The object is there already."),
    /** 7: an argument or message is not valid. */
    NLE_INVAL("An argument or message is not valid."),
    /** 8: A number is out of its range. */
    NLE_RANGE("A number is out of its range."),
    /** 9: the message is too long. */
    NLE_MSGSIZE("The message is too long."),
    /** 10: the operation is not supported. */
    NLE_OPNOTSUPP("The operation is not supported."),
    /** 11: the address family is not supported. */
    NLE_AF_NOSUPPORT("The address family is not supported."),
    /** 12: there is no such object. */
    NLE_OBJ_NOTFOUND("There is no such object."),
    /** 13: there is no such attribute. */
    NLE_NOATTR("There is no such attribute."),
    /** 14: an attribute is missing. */
    NLE_MISSING_ATTR("An attribute is missing."),
    /** 15: the address families differ. */
    NLE_AF_MISMATCH("The address families differ."),
    /** 16: the sequence of the reply is not that of the request. */
    NLE_SEQ_MISMATCH("The sequence of the reply is not that of the request."),
    /** 17: the kernel dropped messages. */
    NLE_MSG_OVERFLOW("The kernel dropped messages."),
    /** 18: the message was cut. */
    NLE_MSG_TRUNC("The message was cut."),
    /** 19: there is no such address. */
    NLE_NOADDR("There is no such address."),
    /** 20: source routing is not supported. */
    NLE_SRCRT_NOSUPPORT("Source routing is not supported."),
    /** 21: the message is too short. */
    NLE_MSG_TOOSHORT("The message is too short."),
    /** 22: the type of the message is not supported. */
    NLE_MSGTYPE_NOSUPPORT("The type of the message is not supported."),
    /** 23: the type of the object does not fit the cache. */
    NLE_OBJ_MISMATCH("The type of the object does not fit the cache."),
    /** 24: the cache is unknown or not of this type. */
    NLE_NOCACHE("The cache is unknown or not of this type."),
    /** 25: busy. */
    NLE_BUSY("Busy."),
    /** 26: the protocols differ. */
    NLE_PROTO_MISMATCH("The protocols differ."),
    /** 27: no access. */
    NLE_NOACCESS("No access."),
    /** 28: not permitted. */
    NLE_PERM("Not permitted."),
    /** 29: the file of packet locations cannot be read. */
    NLE_PKTLOC_FILE("The file of packet locations cannot be read."),
    /** 30: the text cannot be parsed. */
    NLE_PARSE_ERR("The text cannot be parsed."),
    /** 31: there is no such device. */
    NLE_NODEV("There is no such device."),
    /** 32: the attribute cannot be changed. */
    NLE_IMMUTABLE("The attribute cannot be changed."),
    /** 33: the list changed while it was sent. */
    NLE_DUMP_INTR("The list changed while it was sent."),
    /** 34: the length of an attribute is not valid. */
    NLE_ATTRSIZE("The length of an attribute is not valid.");

    private final String text;

    NetlinkErrno(String text) {
        this.text = text;
    }

    /**
     * The number that libnl has for it.
     *
     * @return 0 to 34
     */
    public int number() {
        return ordinal();
    }

    /**
     * What it says.
     *
     * @return a sentence
     */
    public String text() {
        return text;
    }

    /**
     * The code that libnl gives for a kernel's errno.
     *
     * @param errno such as 17
     * @return such as {@link #NLE_EXIST}; {@link #NLE_FAILURE} where it has none of its own
     */
    public static NetlinkErrno of(int errno) {
        String name = errno == 0 ? "0" : String.valueOf(Errnos.name(errno));
        return switch (name) {
            case "0" -> NLE_SUCCESS;
            case "EBADF", "ENOTSOCK" -> NLE_BAD_SOCK;
            case "EADDRINUSE", "EEXIST" -> NLE_EXIST;
            case "EADDRNOTAVAIL" -> NLE_NOADDR;
            case "ESRCH", "ENOENT" -> NLE_OBJ_NOTFOUND;
            case "EINTR" -> NLE_INTR;
            case "EAGAIN" -> NLE_AGAIN;
            case "ENOPROTOOPT", "EFAULT", "EINVAL" -> NLE_INVAL;
            case "EACCES" -> NLE_NOACCESS;
            case "ENOBUFS", "ENOMEM" -> NLE_NOMEM;
            case "EAFNOSUPPORT" -> NLE_AF_NOSUPPORT;
            case "EPROTONOSUPPORT" -> NLE_PROTO_MISMATCH;
            case "EOPNOTSUPP" -> NLE_OPNOTSUPP;
            case "EPERM" -> NLE_PERM;
            case "EBUSY" -> NLE_BUSY;
            case "ERANGE" -> NLE_RANGE;
            case "ENODEV" -> NLE_NODEV;
            default -> NLE_FAILURE;
        };
    }
}
