/** The engine of JSL, the Java Simulation Library of M. D. Rossetti. */
@NullMarked
package org.aidflow.jsl;

import org.jspecify.annotations.NullMarked;
