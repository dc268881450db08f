// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A pattern of file names that no shell has expanded, as in cron or in quotes. */
final class Glob {
    private Glob() {}

    /** Whether a word can be one. */
    static boolean isGlob(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0 || word.indexOf('[') >= 0;
    }

    /** The files and directories that it stands for, sorted; hidden ones only where it says so. */
    static List<Path> expand(String pattern) throws IOException {
        List<Path> found = List.of(Path.of(pattern.startsWith("/") ? "/" : ""));
        for (Path part : Path.of(pattern)) {
            found = next(found, part.toString());
        }
        return found;
    }

    private static List<Path> next(List<Path> folders, String part) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (isGlob(part)) {
                match(folder, part, found);
            } else if (Files.exists(folder.resolve(part))) {
                found.add(folder.resolve(part));
            }
        }
        return found;
    }

    private static void match(Path folder, String part, List<Path> found) throws IOException {
        List<Path> names = new ArrayList<>();
        Path opened = folder.toString().isEmpty() ? Path.of(".") : folder;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(opened, escaped(part))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (part.startsWith(".") || !name.startsWith(".")) {
                    names.add(folder.resolve(name));
                }
            }
        } catch (NotDirectoryException e) {
            return; // a file where the pattern goes on: no match
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        found.addAll(names);
    }

    /** Braces mean something to Java, and nothing to who wrote the pattern for a shell's glob. */
    private static String escaped(String part) {
        return part.replace("{", "\\{").replace("}", "\\}");
    }
}
