package io.bursar.testkit;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.CaseRef;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The small order on a bench: dana asks, mia owns the cost center (L2), lee is her director (L3), vera the vice
 * president (L4).
 */
final class SmallOrderLab {

    static final WorkflowDefinition ORDER = load();

    final CaseLab lab;

    SmallOrderLab() {
        this(new SmallPolicy());
    }

    SmallOrderLab(SmallPolicy policy) {
        this(ORDER, policy);
    }

    SmallOrderLab(WorkflowDefinition order, SmallPolicy policy) {
        lab = new CaseLab(List.of(order), FunctionRegistry.of(List.of()), policy.pack());
        lab.staff()
                .person("dana", AuthorityLevel.L1, "mia")
                .person("mia", AuthorityLevel.L2, "lee")
                .person("lee", AuthorityLevel.L3, "vera")
                .person("vera", AuthorityLevel.L4, "")
                .role("sam", "BUYER", Scope.facility("MERCY"))
                .role("omar", "INTEGRATION_OWNER", Scope.ENTERPRISE)
                .role("pia", "PROCESS_OWNER", Scope.ENTERPRISE);
        lab.systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "ACTIVE").build())
                .confirms(
                        "po.create",
                        arguments -> Data.record()
                                .put("poNumber", "PO-1")
                                .put("total", arguments.money("total").orElseThrow())
                                .build());
    }

    CaseRef submitted(String total) {
        return lab.as("dana").start(ORDER.id(), "MERCY", order(total));
    }

    static RecordValue order(String total) {
        return Data.record()
                .put("supplierId", "SUP-9")
                .put("costCenterOwner", "mia")
                .put("spendColumn", "OPEX_BUDGETED")
                .put("total", Money.usd(total))
                .put(
                        "lines",
                        Data.list(List.of(Data.record()
                                .put("lineNo", 1)
                                .put("description", "Gloves, nitrile, M")
                                .put("qty", new BigDecimal("40"))
                                .build())))
                .build();
    }

    private static WorkflowDefinition load() {
        return changed(text -> text);
    }

    /** The small order with another text. */
    static WorkflowDefinition changed(UnaryOperator<String> change) {
        try (InputStream text = SmallOrderLab.class.getResourceAsStream("small-order.yaml")) {
            String plain = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            byte[] changed = change.apply(plain).getBytes(StandardCharsets.UTF_8);
            return DefinitionLoader.standard()
                    .load("small-order.yaml", new ByteArrayInputStream(changed))
                    .orElseThrow();
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
