package io.bursar.examples.healthsystem.trade;

import java.util.Map;
import java.util.Optional;

/** What invoices without an order are about, and where they are charged: the class of the supplier decides. */
enum Category {
    UTILITIES("utilities", "SUP-1010", "64000"),
    LEGAL("legal", "SUP-1011", "66000"),
    AUDIT("audit", "SUP-1012", "66000"),
    SUBSCRIPTIONS("subscriptions", "SUP-1007", "66500");

    private static final Map<String, Category> BY_SUPPLIER = Map.of(
            UTILITIES.supplierId, UTILITIES,
            LEGAL.supplierId, LEGAL,
            AUDIT.supplierId, AUDIT,
            SUBSCRIPTIONS.supplierId, SUBSCRIPTIONS);

    private final String code;
    private final String supplierId;
    private final String account;

    Category(String code, String supplierId, String account) {
        this.code = code;
        this.supplierId = supplierId;
        this.account = account;
    }

    String code() {
        return code;
    }

    String supplierId() {
        return supplierId;
    }

    String account() {
        return account;
    }

    static Optional<Category> ofSupplier(String supplierId) {
        return Optional.ofNullable(BY_SUPPLIER.get(supplierId));
    }
}
