// SPDX-License-Identifier: Apache-2.0
/**
 * JSON and interpreted text out, written straight from the bytes of the records.
 *
 * <p>The door is {@link io.github.libaudit4j.json.JsonWriter}; {@link
 * io.github.libaudit4j.json.RecordJson} writes one record with it:
 *
 * <pre>
 * {"@timestamp":"2026-11-22T14:03:12.983Z","type":"CWD","serial":5166755,"fields":{"cwd":"/root"}}
 * </pre>
 *
 * Every line of output is one object in valid UTF-8 without control characters, whatever the log
 * holds, so that no value can break a line or a terminal.
 */
package io.github.libaudit4j.json;
