package org.aidflow.model;

/** What has befallen the city's patients. */
final class Tallies {
    int foundWaiting;
    int foundInBed;
    int arrived;
    int admitted;
    int sentWaiting;
    int sentInBed;
    int receivedWaiting;
    int receivedInBed;
    private final int[] left = new int[Outcome.values().length];

    int left(Outcome outcome) {
        return left[outcome.ordinal()];
    }

    void countLeft(Outcome outcome) {
        left[outcome.ordinal()]++;
    }
}
