package org.aidflow.io;

import java.util.Set;

/**
 * The names that a file defines for others to use.
 *
 * @param label what such a name stands for, with its article
 * @param valid the names, in order of appearance
 * @param doubtful further names that may be valid and are not refused: their rows have faults of their own
 * @param complete whether all of them could be read; if not, none is refused
 */
record Names(String label, Set<String> valid, Set<String> doubtful, boolean complete) {
    boolean has(String name) {
        return !complete || valid.contains(name) || doubtful.contains(name);
    }
}
