package io.bursar.standards.function;

import io.bursar.definition.function.FactFunction;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.standards.internal.function.DateFunctions;
import io.bursar.standards.internal.function.InvoiceExceptionFunctions;
import io.bursar.standards.internal.function.InvoiceFunctions;
import io.bursar.standards.internal.function.InvoiceMatchFunctions;
import io.bursar.standards.internal.function.ListFunctions;
import io.bursar.standards.internal.function.MoneyFunctions;
import io.bursar.standards.internal.function.OrderChangeFunctions;
import io.bursar.standards.internal.function.OrderFunctions;
import io.bursar.standards.internal.function.PaymentFunctions;
import io.bursar.standards.internal.function.ReceivingFunctions;
import io.bursar.standards.internal.function.RequisitionFunctions;
import io.bursar.standards.internal.function.SourcingFunctions;
import io.bursar.standards.internal.function.SpendFunctions;
import io.bursar.standards.internal.function.SuggestionInputs;
import io.bursar.standards.internal.function.SupplierEvidenceFunctions;
import io.bursar.standards.internal.function.SupplierFormFunctions;
import io.bursar.standards.internal.function.SupplierMasterFunctions;
import io.bursar.standards.internal.function.SupplierRiskFunctions;
import io.bursar.standards.internal.function.TextFunctions;
import java.util.ArrayList;
import java.util.List;

/**
 * All functions that come with the standards: general ones ({@code list.everyTrue}, {@code money.sum},
 * {@code date.notBefore} …) and those of procure-to-pay ({@code p2p.matchInvoice}, {@code p2p.budgetPositions} …).
 *
 * <pre>{@code
 * FunctionRegistry functions = StandardFunctions.registry().and(hostFunctions);
 * }</pre>
 */
public final class StandardFunctions {

    private StandardFunctions() {}

    /** The functions, by name and version. */
    public static FunctionRegistry registry() {
        List<FactFunction> all = new ArrayList<>();
        all.addAll(TextFunctions.all());
        all.addAll(ListFunctions.all());
        all.addAll(MoneyFunctions.all());
        all.addAll(DateFunctions.all());
        all.addAll(RequisitionFunctions.all());
        all.addAll(SpendFunctions.all());
        all.addAll(SourcingFunctions.all());
        all.addAll(OrderFunctions.all());
        all.addAll(OrderChangeFunctions.all());
        all.addAll(InvoiceFunctions.all());
        all.addAll(InvoiceMatchFunctions.all());
        all.addAll(InvoiceExceptionFunctions.all());
        all.addAll(PaymentFunctions.all());
        all.addAll(ReceivingFunctions.all());
        all.addAll(SupplierFormFunctions.all());
        all.addAll(SupplierRiskFunctions.all());
        all.addAll(SuggestionInputs.all());
        all.addAll(SupplierEvidenceFunctions.all());
        all.addAll(SupplierMasterFunctions.all());
        return FunctionRegistry.of(all);
    }
}
