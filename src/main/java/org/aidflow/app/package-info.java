/** The command line. picocli and the progress bar live here. */
@NullMarked
package org.aidflow.app;

import org.jspecify.annotations.NullMarked;
