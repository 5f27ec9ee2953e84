/** Probes that turn facts into responses and into rows of the result tables, one subject each. */
@NullMarked
package org.aidflow.measure;

import org.jspecify.annotations.NullMarked;
