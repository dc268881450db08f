// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/**
 * What part of the system an event is about, by its record type.
 *
 * <pre>{@code
 * type=USER_LOGIN msg=audit(1364475353.159:24270): pid=3280 uid=500 auid=500 ...
 *
 * Category.of(1112).text()    "user-login"
 * }</pre>
 *
 * <p>The words are those of auparse and go-libaudit where they have one; {@code categories.tsv}
 * says which record type has which.
 */
public enum Category {
    /** A decision of a program that the kernel asked, such as fapolicyd. */
    ACCESS_DECISION("access-decision"),
    /** Something that should not happen. */
    ANOMALY("anomaly"),
    /** What was done about an anomaly. */
    ANOMALY_RESPONSE("anomaly-response"),
    /** The audit daemon's own affairs. */
    AUDIT_DAEMON("audit-daemon"),
    /** What a rule asked to see, foremost system calls. */
    AUDIT_RULE("audit-rule"),
    /** A setting of the system or of audit. */
    CONFIGURATION("configuration"),
    /** Keys and sessions of cryptography. */
    CRYPTO("crypto"),
    /** A decision of discretionary access control or of seccomp. */
    DAC_DECISION("dac-decision"),
    /** Measurement and appraisal of files. */
    INTEGRITY("integrity"),
    /** The settings of mandatory access control. */
    MAC("mac"),
    /** A decision of mandatory access control. */
    MAC_DECISION("mac-decision"),
    /** Services, boot and shutdown. */
    SYSTEM_SERVICES("system-services"),
    /** What was typed. */
    TTY("TTY"),
    /** Not known. */
    UNKNOWN("unknown"),
    /** Accounts and groups. */
    USER_ACCOUNT("user-account"),
    /** Logins, sessions, credentials. */
    USER_LOGIN("user-login"),
    /** Any other message of a program. */
    USER_SPACE("user-space"),
    /** Virtual machines. */
    VIRT("virt");

    private final String text;

    Category(String text) {
        this.text = text;
    }

    /**
     * The category of a record type.
     *
     * @param type as in {@code AuditRecord.type()}
     * @return {@link #UNKNOWN} for a number that nothing is known of, and for -1
     */
    public static Category of(int type) {
        return Categories.of(type);
    }

    /**
     * The word for it in output.
     *
     * @return for example {@code "user-login"}
     */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
