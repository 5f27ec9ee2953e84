/** Clusters of Apache Spark. */
@NullMarked
package org.aidflow.spark;

import org.jspecify.annotations.NullMarked;
