package org.aidflow.architecture.elsewhere;

/** Breaks the table: its package is not in it. */
public record Anything(int number) {}
