// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkException;

/**
 * One change of the kernel's rules.
 *
 * @param kind what is done
 * @param rule with which rule
 * @param inFront whether it goes before the others of its list, not behind them
 */
public record RuleStep(Kind kind, KernelRule rule, boolean inFront) {
    /** What is done with a rule. */
    public enum Kind {
        /** The kernel does not have it. */
        ADD("+"),
        /** It is in another place: deleted, and added at once. */
        MOVE("~"),
        /** It is not wanted. */
        DELETE("-");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /**
         * How it is told.
         *
         * @return one character, as {@code audit rules diff} has it
         */
        public String sign() {
            return sign;
        }
    }

    void carryOut(AuditClient client) throws NetlinkException {
        if (kind != Kind.ADD) {
            rule.delete(client);
        }
        if (kind != Kind.DELETE) {
            rule.add(client, inFront);
        }
    }
}
