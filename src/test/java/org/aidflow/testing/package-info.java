/** What tests share: a builder of small worlds, and a probe that tells what happened in them. */
@NullMarked
package org.aidflow.testing;

import org.jspecify.annotations.NullMarked;
