// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/** What is known of another host's ids: nothing. */
enum NoNames implements IdNames {
    NONE;

    @Override
    public String user(long id) {
        return null;
    }

    @Override
    public String group(long id) {
        return null;
    }
}
