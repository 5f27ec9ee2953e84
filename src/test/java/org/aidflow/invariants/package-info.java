/** What must hold in every scenario, tried on random ones. */
@NullMarked
package org.aidflow.invariants;

import org.jspecify.annotations.NullMarked;
