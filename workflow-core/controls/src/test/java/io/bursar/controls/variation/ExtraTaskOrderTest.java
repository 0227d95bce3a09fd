package io.bursar.controls.variation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.ExtraTask;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of extra tasks are as strict as what they demand at each moment, over every pair of a small domain. */
class ExtraTaskOrderTest {

    private static final VariationPoint POINT = new VariationPoint(
            "point",
            VariationKind.EXTRA_TASK,
            Direction.TIGHTER_UP,
            new VariationPoint.Values("List", Data.list(List.of()), null, null),
            new RoleName("CFO"));

    /** Open hours after a task was opened, up to beyond the longest target. */
    private static final int HOURS = 10;

    private static ExtraTask task(String name, String queue, @Nullable String within) {
        return new ExtraTask(
                name, "ORDERED", new QueueName(queue), within == null ? null : BusinessDuration.parse(within));
    }

    private static DataValue value(List<ExtraTask> tasks) {
        return Data.list(tasks.stream().map(ExtraTask::toData).toList());
    }

    /** No task, or one for either of two queues, in half a day, a day, or with all the time in the world. */
    private static List<List<ExtraTask>> choices(String name) {
        List<List<ExtraTask>> choices = new ArrayList<>();
        choices.add(List.of());
        for (String queue : List.of("pharmacy", "receiving")) {
            Stream.of("4 BH", "8 BH", null).forEach(within -> choices.add(List.of(task(name, queue, within))));
        }
        return choices;
    }

    private static List<List<ExtraTask>> domain() {
        List<List<ExtraTask>> all = new ArrayList<>();
        for (List<ExtraTask> one : choices("x_count")) {
            for (List<ExtraTask> other : choices("x_coldChain")) {
                all.add(Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        return all;
    }

    /** What is demanded of each queue, hour by hour: that a task is open, and that it is late by now. */
    private static List<String> demands(List<ExtraTask> tasks) {
        List<String> demands = new ArrayList<>();
        for (ExtraTask task : tasks) {
            String whose = task.queue() + " does " + task.name();
            demands.add(whose);
            for (int hour = 0; task.within() != null && hour < HOURS; hour++) {
                if (hour >= task.within().amount()) {
                    demands.add(whose + " and is late after " + hour);
                }
            }
        }
        return demands;
    }

    @Test
    void whateverDemandsAllThatAnotherDemandsIsAtLeastAsStrict() {
        for (List<ExtraTask> one : domain()) {
            for (List<ExtraTask> other : domain()) {
                Strictness expected = Strictness.of(
                        demands(one).containsAll(demands(other)), demands(other).containsAll(demands(one)));

                assertThat(Strictness.of(POINT, value(one), value(other)))
                        .as("%s beside %s", one, other)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void openTimeAndOpenDaysAreNotCompared() {
        DataValue hours = value(List.of(task("x_count", "receiving", "4 BH")));
        DataValue days = value(List.of(task("x_count", "receiving", "1 BD")));

        assertThat(Strictness.of(POINT, hours, days)).isEqualTo(Strictness.INCOMPARABLE);
    }

    @Test
    void theSameTimeInAnotherUnitIsTheSame() {
        DataValue minutes = value(List.of(task("x_count", "receiving", "120 min")));
        DataValue hours = value(List.of(task("x_count", "receiving", "2 h")));

        assertThat(Strictness.of(POINT, minutes, hours)).isEqualTo(Strictness.EQUAL);
    }

    /** What is no task is not left out of the comparison. */
    @Test
    void whatIsNoListOfTasksIsComparedAsItStands() {
        DataValue task = value(List.of(task("x_count", "receiving", null)));
        DataValue words = Data.list(List.of(new TextValue("x_count")));
        DataValue twice = value(List.of(task("x_count", "receiving", "1 h"), task("x_count", "receiving", "2 h")));

        assertThat(Strictness.of(POINT, words, task)).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(Strictness.of(POINT, task, words)).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(Strictness.of(POINT, twice, task)).isEqualTo(Strictness.INCOMPARABLE);
    }
}
