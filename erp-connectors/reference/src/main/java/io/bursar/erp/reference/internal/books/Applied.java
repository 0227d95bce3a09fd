package io.bursar.erp.reference.internal.books;

import io.bursar.erp.spi.CapabilityData;

/** A document that a command made or changed: its number and its content read back. */
public record Applied(String number, CapabilityData result) {}
