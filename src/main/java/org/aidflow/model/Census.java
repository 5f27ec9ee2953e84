package org.aidflow.model;

import org.aidflow.scenario.Role;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;

/** The beds, patients and staff of a city. Read only. */
public interface Census {
    /** Returns the open beds. */
    int open();

    /** Returns the open beds of a kind of ward. */
    int open(Ward ward);

    /** Returns the open beds that staff can care for. */
    int staffed();

    /** Returns the open beds whose staff are protected. */
    int protectedBeds();

    /** Returns the beds that can be used: of each ward the least of open, staffed and protected. */
    int usable();

    /** Returns the patients in bed. */
    int inBed();

    /** Returns the patients in bed in a kind of ward. */
    int inBed(Ward ward);

    /** Returns the patients in bed who lie in a ward that is not for their severity, and wait there for another. */
    int misplaced();

    /** Returns the patients of a severity who wait. */
    int waiting(Severity severity);

    /** Returns all patients who wait. */
    int waiting();

    /** Returns the staff on duty, local and aid. */
    int staff(Role role);
}
