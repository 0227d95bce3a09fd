package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.money.UnitPrice;
import java.util.List;
import java.util.Optional;

/** How the lines stand to contract prices: all at them, all covered by them, or beside a contract that exists. */
final class ContractPricing {

    private ContractPricing() {}

    static Optional<DataValue> of(FactFields facts) {
        Optional<List<FactFields>> lines = facts.records("lines");
        Optional<List<FactFields>> contracts = facts.records("contracts");
        if (lines.isEmpty()
                || contracts.isEmpty()
                || lines.get().size() != contracts.get().size()) {
            return Optional.empty();
        }
        Optional<String> supplier = facts.text("supplierId");
        boolean allContract = !lines.get().isEmpty();
        boolean onContract = !lines.get().isEmpty();
        boolean offContract = false;
        for (int i = 0; i < lines.get().size(); i++) {
            FactFields line = lines.get().get(i);
            List<FactFields> prices = prices(line, contracts.get().get(i));
            boolean covered = prices.stream().anyMatch(price -> ofSupplier(price, supplier));
            boolean atPrice = prices.stream().anyMatch(price -> ofSupplier(price, supplier) && at(line, price));
            boolean kept = prices.stream().anyMatch(price -> ofSupplier(price, supplier) && notAbove(line, price));
            allContract = allContract && atPrice && supplier.isPresent();
            onContract = onContract && covered;
            offContract = offContract || (!prices.isEmpty() && !kept);
        }
        return Optional.of(Data.record()
                .put("allContract", allContract)
                .put("onContract", onContract)
                .put("offContract", offContract)
                .build());
    }

    /** The contract prices of the line's item, or of the contract a free-text line names, in the line's unit. */
    private static List<FactFields> prices(FactFields line, FactFields lookup) {
        Optional<String> item = line.text("itemId");
        Optional<String> contract = line.text("contractId");
        if (item.isEmpty() && contract.isEmpty()) {
            return List.of();
        }
        return lookup.records("prices").orElse(List.of()).stream()
                .filter(price -> item.isEmpty() || price.text("itemId").equals(item))
                .filter(price -> contract.isEmpty() || price.text("contractId").equals(contract))
                .filter(price -> price.text("uom").equals(line.text("uom")))
                .toList();
    }

    private static boolean ofSupplier(FactFields price, Optional<String> supplier) {
        return supplier.isEmpty() || price.text("supplierId").equals(supplier);
    }

    private static boolean at(FactFields line, FactFields price) {
        Optional<UnitPrice> asked = line.unitPrice("unitPrice");
        return asked.isPresent() && asked.equals(price.unitPrice("unitPrice"));
    }

    private static boolean notAbove(FactFields line, FactFields price) {
        return line.unitPrice("unitPrice")
                .flatMap(asked -> price.unitPrice("unitPrice")
                        .filter(agreed -> agreed.currency().equals(asked.currency()))
                        .map(agreed -> asked.amount().compareTo(agreed.amount()) <= 0))
                .orElse(false);
    }
}
