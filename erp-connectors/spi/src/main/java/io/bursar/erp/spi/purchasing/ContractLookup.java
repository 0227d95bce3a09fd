package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;

/**
 * The contract prices in force, the lowest first.
 *
 * <pre>{@code
 * ContractLookupCapability.CONTRACT.readAnswer(answer.value()).prices();
 * }</pre>
 *
 * @param onContract whether there is any
 * @param prices the prices, lowest first
 */
public record ContractLookup(boolean onContract, List<ContractPrice> prices) implements CapabilityData {

    /** Copies the list. */
    public ContractLookup {
        prices = List.copyOf(prices);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ContractLookup from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ContractLookup(fields.truth("onContract"), fields.records("prices", ContractPrice::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("onContract", onContract)
                .put(
                        "prices",
                        Data.list(prices.stream().map(ContractPrice::toData).toList()))
                .build();
    }
}
