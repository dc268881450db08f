// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.io.IOException;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A megabyte of log. */
@State(Scope.Thread)
public class Log {
    /** Of which sample. */
    @Param({Slice.RAW, Slice.ENRICHED})
    public String sample;

    Slice slice;

    /** Makes the log. */
    @Setup
    public void setUp() throws IOException {
        slice = Slice.of(sample);
    }
}
