/** Tiny worlds, one feature each, whose whole story is computed by hand. */
@NullMarked
package org.aidflow.worlds;

import org.jspecify.annotations.NullMarked;
