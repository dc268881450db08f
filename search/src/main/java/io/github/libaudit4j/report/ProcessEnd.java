// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/** When a process ended and with what, as far as a log tells. */
public final class ProcessEnd {
    private boolean known;
    private boolean ofThread;
    private long millis;
    private int code = -1;
    private String signal;

    ProcessEnd() {}

    void exited(ProcessEvent event) {
        known = true;
        ofThread = event.call() == ProcessCall.EXIT;
        millis = event.millis();
        code = event.exitCode();
    }

    void killed(ProcessEvent event) {
        known = true;
        ofThread = false;
        millis = event.millis();
        signal = event.text("sig");
    }

    /** It was only a thread that ended. */
    void undo() {
        known = false;
        ofThread = false;
        code = -1;
    }

    /** Whether it may be that of one thread, of several. */
    boolean mayBeOfThread() {
        return known && ofThread;
    }

    /** Whether nothing can come of the process after it. */
    boolean isSure() {
        return known && !ofThread;
    }

    /**
     * Whether the log tells it. A process that SIGKILL or SIGTERM ended leaves no record.
     *
     * @return true if so
     */
    public boolean isKnown() {
        return known;
    }

    /**
     * When it ended.
     *
     * @return milliseconds since 1970; 0 where it is not known
     */
    public long millis() {
        return known ? millis : 0;
    }

    /**
     * What it exited with.
     *
     * @return 0 to 255; -1 where it is not known, or a signal ended it
     */
    public int code() {
        return code;
    }

    /**
     * The signal that ended it.
     *
     * @return for example {@code "SIGSEGV"}; null where none did, or none that the kernel records
     */
    public String signal() {
        return signal;
    }
}
