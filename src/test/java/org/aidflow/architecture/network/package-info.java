/** Part of a small tree of packages that breaks the rules of the architecture, to show that each breach is found. */
@NullMarked
package org.aidflow.architecture.network;

import org.jspecify.annotations.NullMarked;
