/** Factors, designs and the points that they make. */
@NullMarked
package org.aidflow.experiment;

import org.jspecify.annotations.NullMarked;
