// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.report.PageHappening.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what happened, of so many different stories. */
final class PageHappenings {
    private static final int MOST = 10_000;
    private static final int COUNT = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int SERIAL = 3;

    private final Map<Story, long[]> stories = new HashMap<>();
    private long events;
    private long absences;
    private long over;

    void add(Story story, long millis, long serial) {
        events++;
        absences += story.isAbsence() ? 1 : 0;
        long[] seen = stories.get(story);
        if (seen == null) {
            if (stories.size() >= MOST) {
                over++;
                return;
            }
            seen = new long[] {0, millis, millis, serial};
            stories.put(story, seen);
        }
        seen[COUNT]++;
        seen[FIRST] = Math.min(seen[FIRST], millis);
        if (millis >= seen[LAST]) {
            seen[LAST] = millis;
            seen[SERIAL] = serial;
        }
    }

    long events() {
        return events;
    }

    /** What came most often; what was only not there, last. */
    PageStories top(int most) {
        List<PageHappening> all = new ArrayList<>();
        stories.forEach((story, seen) ->
                all.add(
                        new PageHappening(
                                story, seen[COUNT], seen[FIRST], seen[LAST], seen[SERIAL])));
        all.sort(
                Comparator.comparing((PageHappening each) -> each.story().isAbsence())
                        .thenComparing(PageHappening::count, Comparator.reverseOrder())
                        .thenComparing(PageHappening::last, Comparator.reverseOrder()));
        int shown = Math.min(most, all.size());
        return new PageStories(all.subList(0, shown), all.size(), events, absences, over);
    }
}
