/** Rules that decide where aid goes, and the read-only situation that they see. */
@NullMarked
package org.aidflow.policy;

import org.jspecify.annotations.NullMarked;
