package org.aidflow.model;

import java.util.stream.Stream;
import org.aidflow.scenario.Severity;
import org.jspecify.annotations.Nullable;

/** Patients in the order in which they joined; any one can leave at once. */
final class WaitingList {
    private @Nullable Patient first;
    private @Nullable Patient last;
    private int size;

    /** Returns an empty list for each severity. */
    static WaitingList[] ofEachSeverity() {
        return Stream.generate(WaitingList::new).limit(Severity.values().length).toArray(WaitingList[]::new);
    }

    @Nullable
    Patient first() {
        return first;
    }

    int size() {
        return size;
    }

    void add(Patient patient) {
        patient.previous = last;
        patient.next = null;
        if (last == null) {
            first = patient;
        } else {
            last.next = patient;
        }
        last = patient;
        size++;
    }

    void remove(Patient patient) {
        if (patient.previous == null) {
            first = patient.next;
        } else {
            patient.previous.next = patient.next;
        }
        if (patient.next == null) {
            last = patient.previous;
        } else {
            patient.next.previous = patient.previous;
        }
        size--;
    }

    /** Counts the patients one by one, for the audit. */
    int count() {
        int count = 0;
        for (Patient patient = first; patient != null; patient = patient.next) {
            count++;
        }
        return count;
    }
}
