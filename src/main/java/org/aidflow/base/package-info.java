/** Argument checks with one wording, and the units of time. */
@NullMarked
package org.aidflow.base;

import org.jspecify.annotations.NullMarked;
