/** The model held against closed forms of queueing theory. */
@NullMarked
package org.aidflow.theory;

import org.jspecify.annotations.NullMarked;
