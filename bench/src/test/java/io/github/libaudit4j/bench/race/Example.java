// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a race writes down, with figures that can be checked in the head. */
final class Example {
    private static final String ABOUT =
            """
            date\t2026-11-23T13:30:00Z
            processor\tA "quick" one \\ slow
            """;
    private static final String CASES =
            """
            help\tstart\tstart\t-\taudit --help
            newlines\tlimit\tlimit\t-\twc -l LOG
            copy\tlimit\tlimit\t-\tcat LOG
            events\tparse\tours\t100,200\taudit parse LOG
            laurel\tparse\tpeer\t-\tlaurel -c CONFIG <LOG
            none\tsearch-none\tours\t350,800\taudit search -k nosuchkey LOG
            peer-none\tsearch-none\tpeer\t-\tausearch -if LOG -k nosuchkey
            """;
    private static final String LOGS =
            """
            start\t0\t0\t0
            plain-20MB\t20000000\t1000\t250
            plain-200MB\t200000000\t10000\t2500
            """;
    private static final String RUNS =
            """
            start\thelp\t1\t0\t0.2\t0.05\t0.2\t40960\t30\t900
            plain-20MB\tnewlines\t1\t20000000\t0.01\t0.0\t0.01\t1024\t1\t9
            plain-20MB\tevents\t1\t20000000\t0.4\t0.1\t0.25\t102400\t250\t40000000
            plain-200MB\tnewlines\t1\t200000000\t0.05\t0.05\t0.1\t1024\t1\t9
            plain-200MB\tcopy\t1\t200000000\t0.0\t0.2\t0.2\t1024\t10000\t200000000
            plain-200MB\tevents\t1\t200000000\t1.5\t0.5\t1.0\t102400\t2500\t400000000
            plain-200MB\tevents\t2\t200000000\t2.0\t0.5\t1.25\t102400\t2500\t400000000
            plain-200MB\tevents\t3\t200000000\t1.0\t0.6\t0.8\t122880\t2500\t400000000
            plain-200MB\tlaurel\t1\t50000000\t4.0\t1.0\t5.0\t5120\t600\t90000000
            plain-200MB\tnone\t1\t200000000\t0.3\t0.1\t0.2\t51200\t0\t0
            plain-200MB\tpeer-none\t1\t200000000\t20.0\t0.0\t20.0\t204800\t0\t0
            """;

    private Example() {}

    static Results in(Path folder) throws IOException {
        Files.writeString(folder.resolve("about"), ABOUT);
        Files.writeString(folder.resolve("cases"), CASES);
        Files.writeString(folder.resolve("logs"), LOGS);
        Files.writeString(folder.resolve("runs"), RUNS);
        return RaceFiles.read(folder);
    }
}
