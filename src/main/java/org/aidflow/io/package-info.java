/**
 * The only reader and writer of files. Input is checked as a whole: every fault is told with file, line and column.
 * Jackson and Commons CSV live here.
 */
@NullMarked
package org.aidflow.io;

import org.jspecify.annotations.NullMarked;
