/** Named random streams, and the distributions drawn from them. Commons RNG lives here. */
@NullMarked
package org.aidflow.random;

import org.jspecify.annotations.NullMarked;
