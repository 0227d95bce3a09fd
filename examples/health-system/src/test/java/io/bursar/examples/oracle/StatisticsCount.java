package io.bursar.examples.oracle;

import io.bursar.examples.oracle.Statistics.Throughput;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts cases, ends, exceptions and touchless cases. */
final class StatisticsCount {
    private static final Set<String> NOT_COMPLETED = Set.of("REJECTED", "DECLINED", "CANCELLED");

    private final SortedMap<String, Long> endStates = new TreeMap<>();
    private final SortedMap<String, Long> exceptions = new TreeMap<>();
    private final SortedMap<String, Long> functions = new TreeMap<>();
    private final SortedMap<String, Throughput> workflows = new TreeMap<>();
    private final SortedMap<String, Throughput> facilities = new TreeMap<>();
    private long records;
    private long cases;
    private boolean touched;

    void record() {
        records++;
    }

    void event(CaseStory story, LogRecord.Event event) {
        touched |= event.code().equals("task-opened") && story.submitted;
        if (event.code().equals("exception-raised")) {
            exceptions.merge(event.body().at("code").text(), 1L, Long::sum);
        }
    }

    void caseEnds(CaseStory story) {
        cases++;
        endStates.merge(story.workflow + "/" + story.state, 1L, Long::sum);
        story.acts.functions.forEach((function, times) -> functions.merge(function, times, Long::sum));
        boolean completed = story.terminal && !NOT_COMPLETED.contains(story.state);
        Throughput one =
                new Throughput(1, completed ? 1 : 0, completed && !touched ? 1 : 0, story.work.codes.isEmpty() ? 0 : 1);
        workflows.merge(story.workflow, one, StatisticsCount::sum);
        String facility = story.header.at("facility").text();
        facilities.merge(facility + "/" + story.workflow, one, StatisticsCount::sum);
        touched = false;
    }

    Statistics statistics() {
        return new Statistics(records, cases, endStates, exceptions, functions, workflows, facilities);
    }

    private static Throughput sum(Throughput a, Throughput b) {
        return new Throughput(
                a.cases() + b.cases(),
                a.completed() + b.completed(),
                a.touchless() + b.touchless(),
                a.withException() + b.withException());
    }
}
