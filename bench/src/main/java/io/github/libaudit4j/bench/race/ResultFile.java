// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads results that {@link ResultJson} has written; JSON is YAML. */
final class ResultFile {
    private ResultFile() {}

    static Results read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            return results(object(new Load(LoadSettings.builder().build()).loadFromReader(in)));
        }
    }

    private static Results results(Map<String, Object> json) {
        Map<String, String> about = new LinkedHashMap<>();
        object(json.get("about")).forEach((name, value) -> about.put(name, value.toString()));
        List<RaceCase> cases = new ArrayList<>();
        for (Map<String, Object> each : objects(json.get("cases"))) {
            var side = RaceCase.Side.valueOf(text(each, "side").toUpperCase(Locale.ROOT));
            cases.add(
                    new RaceCase(
                            text(each, "case"),
                            text(each, "group"),
                            side,
                            text(each, "aims"),
                            text(each, "command")));
        }
        return new Results(
                about, cases, objects(json.get("logs")).stream().map(ResultFile::log).toList());
    }

    private static RacedLog log(Map<String, Object> json) {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (Map<String, Object> each : objects(json.get("cases"))) {
            runs.put(
                    text(each, "case"),
                    objects(each.get("runs")).stream().map(ResultFile::run).toList());
        }
        return new RacedLog(
                text(json, "log"),
                whole(json, "bytes"),
                whole(json, "records"),
                whole(json, "events"),
                runs);
    }

    private static Run run(Map<String, Object> json) {
        return new Run(
                (int) whole(json, "round"),
                whole(json, "bytes"),
                number(json, "user").doubleValue(),
                number(json, "system").doubleValue(),
                number(json, "wall").doubleValue(),
                whole(json, "peak_kib"),
                whole(json, "lines"),
                whole(json, "written"));
    }

    @SuppressWarnings("unchecked") // the reader's maps have strings as keys where JSON is read
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Map<String, Object>> objects(Object json) {
        return (List<Map<String, Object>>) json;
    }

    private static String text(Map<String, Object> json, String name) {
        return json.get(name).toString();
    }

    private static Number number(Map<String, Object> json, String name) {
        return (Number) json.get(name);
    }

    private static long whole(Map<String, Object> json, String name) {
        return number(json, name).longValue();
    }
}
