/** Factors, designs and the points that they make, and the runner that plays their replications. */
@NullMarked
package org.aidflow.experiment;

import org.jspecify.annotations.NullMarked;
