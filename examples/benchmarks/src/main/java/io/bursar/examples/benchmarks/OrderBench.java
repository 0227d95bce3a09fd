package io.bursar.examples.benchmarks;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.testkit.FakeDirectory;
import io.bursar.testkit.SmallPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * The path that is measured: start with five lines (about 1.5 kB as JSON), one approval, a second one for every second
 * case, the order is created, somebody is notified, end.
 */
final class OrderBench implements PathUnderTest {

    private static final int LINES = 5;

    private final WorkflowDefinition order = load();
    private final Bursar bursar;

    OrderBench(CaseStore store) {
        FakeDirectory staff = new FakeDirectory()
                .person("dana", AuthorityLevel.L1, "mia")
                .person("mia", AuthorityLevel.L2, "lee")
                .person("lee", AuthorityLevel.L3, "");
        Standard standard = Standard.of(List.of(order), new SmallPolicy().pack(), FunctionRegistry.of(List.of()));
        Settings settings =
                Settings.of("bench", Clock.systemUTC(), new TimeOrderedIds(Clock.systemUTC(), new Random(7)));
        this.bursar = new Bursar(new Engine(standard, Host.of(store, staff, new QuietSystems()), settings));
    }

    private static WorkflowDefinition load() {
        try (InputStream text = OrderBench.class.getResourceAsStream("order.yaml")) {
            return DefinitionLoader.standard()
                    .load("order.yaml", Objects.requireNonNull(text))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void runOne(int index) {
        boolean large = Math.floorMod(index, 2) == 1;
        CaseRef running = bursar.as("dana").start(order.id(), "MERCY", data(large ? "12000.00" : "1200.00"));
        approve(running, "mia");
        if (large) {
            approve(running, "lee");
        }
    }

    private void approve(CaseRef running, String person) {
        Task task = running.read().work().tasks().get(0);
        bursar.as(person)
                .decide(running.id(), task.number(), Verdict.APPROVE, "Within budget")
                .orThrow();
    }

    private static RecordValue data(String total) {
        List<RecordValue> lines = new ArrayList<>();
        for (int line = 1; line <= LINES; line++) {
            lines.add(Data.record()
                    .put("lineNo", line)
                    .put("itemId", "ITM-10" + line)
                    .put(
                            "description",
                            "Examination gloves, nitrile, powder-free, size M, box of 200 pieces, item " + line)
                    .put("unspsc", "42132203")
                    .put("uom", "BX")
                    .put("qty", new BigDecimal(10 * line))
                    .put("unitPrice", UnitPrice.of("8.40", "USD"))
                    .put("costCenterId", "MERCY-NURSING")
                    .put("glAccountId", "610200")
                    .build());
        }
        return Data.record()
                .put("supplierId", "SUP-9")
                .put("costCenterOwner", "mia")
                .put("spendColumn", "OPEX_BUDGETED")
                .put("needBy", java.time.LocalDate.of(2026, 12, 1))
                .put("justification", "Weekly par replenishment of the medical-surgical units, third and fourth floor")
                .put("total", Money.usd(total))
                .put("lines", Data.list(lines))
                .build();
    }
}
