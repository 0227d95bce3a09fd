package io.bursar.erp.reference.internal.books;

/** What a budget is kept by. */
public record BudgetKey(String costCenterId, String accountClass, String period) {}
