/** What a case costs and how fast it goes, measured. Entry type: {@link io.bursar.examples.benchmarks.CostPerCase}. */
@NullMarked
package io.bursar.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
