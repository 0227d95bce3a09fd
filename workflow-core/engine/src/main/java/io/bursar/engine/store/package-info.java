/**
 * Where cases live: the port a store implements. One commit is one transaction; the store keeps bytes and rows and
 * decides nothing. Entry type: {@link io.bursar.engine.store.CaseStore}.
 */
@NullMarked
package io.bursar.engine.store;

import org.jspecify.annotations.NullMarked;
