package org.aidflow.io;

/** How far what an input file names may lie from it. */
public enum Reach {
    /** Within the project's folder, links followed. */
    PROJECT,
    /** Anywhere on this machine. */
    ANYWHERE
}
