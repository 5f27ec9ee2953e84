/** Nodes, arcs, their closures, and the itineraries between them. JGraphT lives here. */
@NullMarked
package org.aidflow.network;

import org.jspecify.annotations.NullMarked;
