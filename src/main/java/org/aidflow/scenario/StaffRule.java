package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;
import org.aidflow.base.Time;

/**
 * How staff work.
 *
 * @param localOnDutyShare share of the local staff who are on duty for the emergency
 * @param hoursPerDay hours in the ward that a member of staff gives a day of duty
 * @param shift length of a shift, in seconds; it divides a day
 * @param care what a patient in each ward needs, in the order of {@link Ward}
 * @param skilledShare share of the hours in intensive wards that needs the skill of intensive care
 * @param rest days of rest; where there are none they are averaged in {@code hoursPerDay}
 * @param infection how staff fall ill
 */
public record StaffRule(
        double localOnDutyShare,
        double hoursPerDay,
        long shift,
        List<Care> care,
        double skilledShare,
        Rest rest,
        Infection infection) {
    /** Checks the parts. */
    public StaffRule {
        Check.share(localOnDutyShare, "local_on_duty_share");
        Check.that(hoursPerDay > 0 && hoursPerDay <= 24, "hours_per_day", "be > 0 and <= 24", hoursPerDay);
        Check.that(shift > 0 && Time.DAY % shift == 0, "shift_h", "divide 24", Time.hours(shift));
        Check.share(skilledShare, "care.intensive.skilled_share");
        care = List.copyOf(care);
        Check.that(care.size() == Ward.values().length, "care", "have a row for every ward", care.size());
    }

    /**
     * What a patient needs.
     *
     * @param doctorH doctors' hours a patient and day
     * @param nurseH nurses' hours a patient and day
     */
    public record Care(double doctorH, double nurseH) {
        /** Checks the parts. */
        public Care {
            Check.between(doctorH, 0, 240, "doctor_h");
            Check.between(nurseH, 0, 240, "nurse_h");
        }

        /** Returns the hours of a role a patient and day. */
        public double hours(Role role) {
            return role == Role.DOCTOR ? doctorH : nurseH;
        }
    }
}
