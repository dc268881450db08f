// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.input.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How wide the terminal is that standard output goes to. */
public final class TerminalWidth {
    private static final int USUAL = 80;
    private static final int NARROWEST = 40;

    private TerminalWidth() {}

    /**
     * Finds it out: what COLUMNS says, else what stty says.
     *
     * @return characters a line; {@link Integer#MAX_VALUE} where the output goes to no terminal
     */
    public static int ofOutput() {
        if (!Terminal.STDOUT.isTerminal()) {
            return TextTable.UNLIMITED;
        }
        int columns = number(System.getenv("COLUMNS"));
        return Math.max(NARROWEST, columns > 0 ? columns : ofStty());
    }

    private static int ofStty() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String size =
                    new String(stty.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
            stty.waitFor(1, TimeUnit.SECONDS);
            int columns = number(size.trim().substring(size.trim().lastIndexOf(' ') + 1));
            return columns > 0 ? columns : USUAL;
        } catch (IOException e) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** 0 for what is no number. */
    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
