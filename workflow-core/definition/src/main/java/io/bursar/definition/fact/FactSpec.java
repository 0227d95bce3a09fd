package io.bursar.definition.fact;

import io.bursar.definition.data.FieldType;

/**
 * A named fact and where it comes from. The engine gets it when a guard asks, and records it with the decision.
 *
 * <pre>{@code
 * supplier: { type: Record, query: supplier.status, with: { supplierId: supplierId }, maxAge: 1 h }
 * }</pre>
 *
 * @param name the name used in guards
 * @param type what it is; fields of a {@code Record} are addressed by dotted paths
 * @param source where it comes from
 */
public record FactSpec(String name, FieldType type, FactSource source) {}
