// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/** A user's or a group's id in an argument, of which -1 says that it stays as it is. */
final class IdNumber extends Vocabulary {
    private static final long UNSET = 0xFFFFFFFFL; // (uid_t) -1

    private final boolean user;

    IdNumber(boolean user) {
        super(false);
        this.user = user;
    }

    boolean isUser() {
        return user;
    }

    @Override
    Meaning meaning() {
        return Meaning.NAME;
    }

    @Override
    boolean knows(long number) {
        return number == UNSET;
    }

    @Override
    String text(long number) {
        return knows(number) ? "unset" : null;
    }
}
