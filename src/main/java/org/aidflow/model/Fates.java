package org.aidflow.model;

import java.util.List;
import org.aidflow.model.Course.Turn;
import org.aidflow.random.Distribution;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Severity;

/**
 * What befalls patients. Each draw comes from a stream of the patient's own name, so that it is the same whenever it is
 * made and whatever is drawn for others.
 */
final class Fates {
    private static final int SEVERITIES = Severity.values().length;

    /** The part of a patient's name under which his home is drawn. */
    private static final int HOME = 2 * SEVERITIES;

    private static final int STAY_LEFT = HOME + 1;
    private static final int FIRST_RIDE = STAY_LEFT + 1;

    private final List<PatientClass> classes;
    private final Streams streams;

    /** Named anew for each draw. */
    private final Stream stream;

    Fates(List<PatientClass> classes, Streams streams) {
        this.classes = classes;
        this.streams = streams;
        stream = streams.stream(Purpose.PATIENT, 0);
    }

    /** Returns a stream at its beginning, first of how ill a patient is and then of how his stays end. */
    Stream own(long patient) {
        streams.rename(stream, Purpose.PATIENT, patient);
        return stream;
    }

    private Stream part(long patient, int part) {
        return own(Streams.part(patient, part));
    }

    /** Returns how ill a patient arrives, by a uniform draw. */
    Severity severity(double uniform) {
        double mild = classes.get(0).share();
        double severe = classes.get(1).share();
        return uniform < mild ? Severity.MILD : uniform < mild + severe ? Severity.SEVERE : Severity.CRITICAL;
    }

    /**
     * Returns what befalls a patient while of a severity.
     *
     * @param outcome his uniform draw of whether a stay ends in death
     */
    Course course(long patient, Severity severity, double outcome) {
        int number = severity.ordinal();
        PatientClass rule = classes.get(number);
        Turn turn = rule.inBed().turns() ? Turn.draw(rule.inBed(), part(patient, SEVERITIES + number)) : Turn.NONE;
        return Course.draw(rule, outcome, part(patient, number), turn);
    }

    /** Returns the days that are left of a stay of this law that runs already. */
    double stayLeftD(long patient, Distribution stayD) {
        return stayD.residual(part(patient, STAY_LEFT));
    }

    /** Returns a uniform draw of where a patient lives. */
    double home(long patient) {
        return part(patient, HOME).uniform();
    }

    /** Returns the name of what is drawn for a patient's ride in an ambulance. */
    static long ride(long patient, int ride) {
        return Streams.part(patient, FIRST_RIDE + ride);
    }
}
