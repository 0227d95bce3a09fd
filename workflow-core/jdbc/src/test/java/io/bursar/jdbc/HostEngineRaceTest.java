package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One person acts in a host's transaction and in a case that the engine runs at the same moment: the locks of people
 * that both take keep them apart (design §4.3).
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostEngineRaceTest {

    private static final int RACERS = 6;

    private final HostRacers racers = new HostRacers(RACERS);

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        racers.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyMayNotDoBesideTheirHostsActTheEngineRefusesOrTheHostDoes(Dialect dialect) throws Exception {
        try (SharedStore shared = new SharedStore(dialect, directory)) {
            for (int round = 0; round < HostRacers.ROUNDS; round++) {
                String chain = "C-" + round;
                List<Callable<List<String>>> calls = new ArrayList<>();
                for (int i = 0; i < RACERS / 2; i++) {
                    HostCase invoice = SharedStore.hosts("invoice", round + "-" + i, chain);
                    HostAct entry = shared.host.act("kim.ito", HostSample.ENTER_INVOICE, invoice);
                    SharedStore.Step receipt = shared.step("kim.ito", "receive", chain);
                    calls.add(() -> HostSample.codes(shared.host.committed(here -> here.perform(entry))));
                    calls.add(() -> shared.does(receipt));
                }

                List<List<String>> refused = racers.race(calls);

                List<String> entered = every(refused, 0);
                List<String> received = every(refused, 1);
                assertThat(List.of(entered.isEmpty(), received.isEmpty()))
                        .as("round %d (SOD-07): host %s, engine %s", round, entered, received)
                        .containsExactlyInAnyOrder(true, false);
                assertThat(entered.isEmpty() ? received : entered).containsOnly("SOD-07");
                assertThat(refused).filteredOn(List::isEmpty).hasSize(RACERS / 2);
            }
        }
    }

    /** Why what the host did, or the engine, was refused. */
    private static List<String> every(List<List<String>> refused, int first) {
        List<String> codes = new ArrayList<>();
        for (int i = first; i < refused.size(); i += 2) {
            codes.addAll(refused.get(i));
        }
        return codes;
    }
}
