/** The immutable input of one replication: records that check themselves, one for each kind of row. */
@NullMarked
package org.aidflow.scenario;

import org.jspecify.annotations.NullMarked;
