// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.interpret.NameIds;

/** The host that the tests of the parser have rules for. */
final class ParserTarget {
    private ParserTarget() {}

    /**
     * With a user root and a user alice, 1000, a group adm, 4; a path with a slash is a directory.
     */
    static RuleTarget of(int arch) {
        return new RuleTarget(arch, new Ids(), path -> path.endsWith("/"));
    }

    private static final class Ids implements NameIds {
        @Override
        public long user(String name) {
            return name.equals("root") ? 0 : name.equals("alice") ? 1000 : UNKNOWN;
        }

        @Override
        public long group(String name) {
            return name.equals("root") ? 0 : name.equals("adm") ? 4 : UNKNOWN;
        }
    }
}
