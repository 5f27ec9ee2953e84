package org.aidflow.model;

import org.aidflow.model.Course.Turn;
import org.aidflow.model.Course.WaitingEnd;
import org.aidflow.random.Distribution;
import org.aidflow.random.Stream;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.jspecify.annotations.Nullable;

/**
 * A patient: an event that occurs when the stay ends or, while waiting, when he recovers, worsens or dies. His whole
 * fate follows from his name, so that it is the same under every policy until the policy touches him.
 */
final class Patient extends Waiter<Patient> {
    private static final Severity[] SEVERITIES = Severity.values();

    private final City city;
    private final long entity;

    /** A uniform draw of whether a stay ends in death. */
    private final double outcome;

    final long arrived;

    /**
     * His course while as ill as now, or as he was before he stepped down. It stands in him, as each event would have to
     * fetch an object of its own from memory.
     */
    private long stay;

    private boolean diesInBed;
    private long waits;
    private WaitingEnd waitingEnd;
    private Turn turn;

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

    /** A patient arrives, as ill as is drawn. */
    Patient(City city, long entity, long arrived) {
        this.city = city;
        this.entity = entity;
        this.arrived = arrived;
        Stream own = city.fates().own(entity);
        severity = city.fates().severity(own.uniform());
        outcome = own.uniform();
        drawCourse();
    }

    private void drawCourse() {
        Course course = city.fates().course(entity, severity, outcome);
        stay = course.stay();
        diesInBed = course.diesInBed();
        waits = course.waits();
        waitingEnd = course.waitingEnd();
        turn = course.turn();
    }

    /** Returns the name under which all that befalls him is drawn. */
    long entity() {
        return entity;
    }

    /** Returns the name of what is drawn for the next ride in an ambulance that he is the first to take. */
    long nextRide() {
        rides++;
        return Fates.ride(entity, rides);
    }

    /** Returns how long he waits until that ends of itself. */
    long waits() {
        return waits;
    }

    /** Returns how his waiting ends of itself. */
    WaitingEnd waitingEnd() {
        return waitingEnd;
    }

    /** Lets some of his stay, of this law in days, have passed already. */
    void letStayRun(Distribution stayD) {
        stay = Course.seconds(city.fates().stayLeftD(entity, stayD));
    }

    /** Lets him be as ill as this. */
    void become(Severity severity) {
        this.severity = severity;
        drawCourse();
    }

    void worsen() {
        become(SEVERITIES[severity.ordinal() + 1]);
    }

    void stepDown() {
        severity = SEVERITIES[severity.ordinal() - 1];
        steppedDown = true;
    }

    /** Returns how long he stays in bed as ill as now. */
    long bedEnds() {
        return steppedDown ? turn.lowerStay() : turn.worsens() == Course.NEVER ? stay : turn.worsens();
    }

    /** Returns whether he worsens when he has been in bed for so long. */
    boolean worsensInBed() {
        return !steppedDown && turn.worsens() != Course.NEVER;
    }

    boolean diesInBed() {
        return !steppedDown && diesInBed;
    }

    /** Returns whether, when his stay ends and he lives, he goes on in bed. */
    boolean stepsDown() {
        return !steppedDown && turn.lowerStay() != Course.NEVER;
    }

    @Override
    protected void occur() {
        if (hospital == null) {
            city.waitingEnded(this);
        } else {
            hospital.city().stayEnded(this, hospital);
        }
    }
}
