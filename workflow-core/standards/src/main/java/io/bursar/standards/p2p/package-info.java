/** The data of procure-to-pay cases. Generated from the definitions; do not edit. */
@NullMarked
package io.bursar.standards.p2p;

import org.jspecify.annotations.NullMarked;
