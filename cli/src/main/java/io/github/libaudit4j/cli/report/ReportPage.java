// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.command.OutputFailure;
import io.github.libaudit4j.cli.command.WholeFile;
import io.github.libaudit4j.report.HtmlPage;
import io.github.libaudit4j.report.PageModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * Where the page of a report goes.
 *
 * @param file its name; {@code -} for standard output
 */
record ReportPage(String file) {
    private static final String STANDARD = "-";

    boolean isStandard() {
        return file.equals(STANDARD);
    }

    /**
     * To be called before a log is read, which may take long.
     *
     * @throws Failure if there is no such folder
     */
    void check() {
        Path path = Path.of(file).toAbsolutePath();
        if (!isStandard() && (Files.isDirectory(path) || !Files.isDirectory(path.getParent()))) {
            String why = Files.isDirectory(path) ? "is a directory" : "its directory is not there";
            throw new Failure("cannot write " + file + ": " + why, null);
        }
    }

    void write(PageModel model, ZoneId zone, List<String> logs) throws OutputFailure {
        String title = logs.size() == 1 ? "Audit report of " + logs.get(0) : "Audit report";
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            new HtmlPage(title, zone, logs).write(model, page);
            put(page.toByteArray());
        } catch (OutputFailure e) {
            throw e;
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + why(e), e);
        }
    }

    /** The messages of two exceptions are only a name, that of the part. */
    private static String why(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "no file can be made in its directory";
            default -> e.getMessage();
        };
    }

    /** A pipe or device is written to: only a file can be put in a file's place. */
    private void put(byte[] page) throws IOException {
        Path path = Path.of(file);
        boolean isThere = !isStandard() && Files.exists(path);
        if (isStandard()) {
            Output.standard().write(page, 0, page.length);
        } else if (isThere && !Files.isRegularFile(path)) {
            try (OutputStream out = Output.of(file)) {
                out.write(page, 0, page.length);
            }
        } else {
            WholeFile.write(isThere ? path.toRealPath() : path, page);
        }
    }
}
