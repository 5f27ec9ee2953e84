/** The workload "relief" on the model's own parts, and what holds it against theory. */
@NullMarked
package org.aidflow.model;

import org.jspecify.annotations.NullMarked;
