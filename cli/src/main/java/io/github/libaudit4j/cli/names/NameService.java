// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.names;

/** Answers one question about an id; it may take its time. */
interface NameService {
    String PASSWD = "passwd";
    String GROUP = "group";

    /** The name of an id in one of the databases; null where there is none. */
    String name(String database, long id);
}
