package org.aidflow.model;

import java.util.List;
import org.aidflow.model.Course.Turn;
import org.aidflow.random.Distribution;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.jspecify.annotations.Nullable;

/**
 * A patient: an event that occurs when the stay ends or, while waiting, when he recovers, worsens or dies. His whole
 * fate is drawn at arrival, so that it is the same under every policy until the policy touches him.
 */
final class Patient extends Waiter<Patient> {
    private static final Severity[] SEVERITIES = Severity.values();

    /** The part of his name under which his home is drawn. */
    static final int HOME = 2 * SEVERITIES.length;

    private static final int STAY_LEFT = HOME + 1;
    private static final int FIRST_RIDE = STAY_LEFT + 1;

    private final City city;
    private final long entity;
    private final Course[] courses = new Course[SEVERITIES.length];
    final long arrived;

    Severity severity;

    /** The list on which he waits, or waited, for a bed. */
    @Nullable
    Admission admission;

    @Nullable
    Hospital hospital;

    Ward ward = Ward.GENERAL;

    /** Whether he lies in a ward that is not for his severity, and waits there for a bed in one that is. */
    boolean misplaced;

    /** When the stay that runs ends or turns. */
    long bedUntil;

    private int rides;

    /** Whether he has stepped down and goes home next. */
    private boolean steppedDown;

    Patient(City city, List<PatientClass> classes, Streams streams, long entity, long arrived) {
        Stream stream = streams.stream(Purpose.PATIENT, entity);
        this.city = city;
        this.entity = entity;
        this.arrived = arrived;
        severity = severity(classes, stream.uniform());
        double outcome = stream.uniform();
        for (int each = 0; each < courses.length; each++) {
            PatientClass rule = classes.get(each);
            Turn turn = rule.inBed().turns()
                    ? Turn.draw(rule.inBed(), own(streams, entity, courses.length + each))
                    : Turn.NONE;
            courses[each] = Course.draw(rule, outcome, own(streams, entity, each), turn);
        }
    }

    private static Stream own(Streams streams, long entity, int part) {
        return streams.stream(Purpose.PATIENT, Streams.part(entity, part));
    }

    /** Returns the name of what is drawn for him apart from his courses. */
    long part(int part) {
        return Streams.part(entity, part);
    }

    /** Returns the name of what is drawn for the next ride in an ambulance that he is the first to take. */
    long nextRide() {
        rides++;
        return part(FIRST_RIDE + rides);
    }

    /** Returns what befalls him while as ill as now. */
    Course course() {
        return courses[severity.ordinal()];
    }

    /** Lets some of his stay, of this law in days, have passed already. */
    void letStayRun(Distribution stayD, Streams streams) {
        double left = stayD.residual(own(streams, entity, STAY_LEFT));
        courses[severity.ordinal()] = course().withStay(left);
    }

    void worsen() {
        severity = SEVERITIES[severity.ordinal() + 1];
    }

    void stepDown() {
        severity = SEVERITIES[severity.ordinal() - 1];
        steppedDown = true;
    }

    /** Returns how long he stays in bed as ill as now. */
    long bedEnds() {
        return steppedDown ? courses[severity.ordinal() + 1].turn().lowerStay() : course().bedEnds();
    }

    /** Returns whether he worsens when he has been in bed for so long. */
    boolean worsensInBed() {
        return !steppedDown && course().turn().worsens() != Course.NEVER;
    }

    boolean diesInBed() {
        return !steppedDown && course().diesInBed();
    }

    /** Returns whether, when his stay ends and he lives, he goes on in bed. */
    boolean stepsDown() {
        return !steppedDown && course().turn().lowerStay() != Course.NEVER;
    }

    @Override
    protected void occur() {
        if (hospital == null) {
            city.waitingEnded(this);
        } else {
            hospital.city().stayEnded(this, hospital);
        }
    }

    private static Severity severity(List<PatientClass> classes, double uniform) {
        double mild = classes.get(0).share();
        double severe = classes.get(1).share();
        return uniform < mild ? Severity.MILD : uniform < mild + severe ? Severity.SEVERE : Severity.CRITICAL;
    }
}
