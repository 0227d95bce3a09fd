/**
 * What every store promises the engine, as tests to inherit. Entry type: {@link io.bursar.storetck.CaseStoreContract};
 * a store that outlives its process adds {@link io.bursar.storetck.ReopenContract}.
 */
@NullMarked
package io.bursar.storetck;

import org.jspecify.annotations.NullMarked;
