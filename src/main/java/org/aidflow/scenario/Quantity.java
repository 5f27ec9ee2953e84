package org.aidflow.scenario;

/** What of a place can be observed at the end of each day. */
public enum Quantity {
    /** Beds that are open. */
    OPEN_BEDS,
    /** Beds that can be used. */
    USABLE_BEDS,
    /** Patients in bed. */
    IN_BED,
    /** In bed / open beds. */
    OCCUPANCY,
    /** Patients who wait. */
    WAITING,
    /** Mild patients who wait. */
    WAITING_MILD,
    /** Severe and critical patients who wait. */
    WAITING_SERIOUS,
    /** Patients in bed or waiting. */
    ACTIVE,
    /** Active / usable beds. */
    LOAD,
    /** Doctors on duty. */
    DOCTORS,
    /** Nurses on duty. */
    NURSES,
    /** Who has sought a bed since the start. */
    PATIENTS,
    /** Who sought a bed in the day. */
    PATIENTS_DAY,
    /** Who has got a bed since the start. */
    ADMITTED,
    /** Who has been discharged or has recovered at home since the start. */
    CURED,
    /** Who has died since the start, in bed or waiting. */
    DIED,
    /** Aid staff who have arrived at their hospitals since the start. */
    STAFF_ARRIVED,
    /** Aid staff who arrived in the day. */
    STAFF_ARRIVED_DAY,
    /** Doctors among those who have arrived. */
    DOCTORS_ARRIVED,
    /** Nurses among those who have arrived. */
    NURSES_ARRIVED,
    /** Aid staff who have reported in since the start. */
    STAFF_REPORTED,
    /** Units of an item that hospitals have got from donors since the start, local makers among them. */
    DELIVERED,
    /** Units of an item that hospitals got from donors in the day. */
    DELIVERED_DAY;

    /** Returns whether it is of one item. */
    public boolean isOfItem() {
        return this == DELIVERED || this == DELIVERED_DAY;
    }

    /** Returns whether it can be of one kind of ward. */
    public boolean canBeOfWard() {
        return this == OPEN_BEDS || this == IN_BED || this == OCCUPANCY;
    }
}
