package org.aidflow.random;

/**
 * What a stream is drawn for; part of the stream's name.
 *
 * <p>Append only: a constant's position enters the seed, so moving one changes every result.
 */
public enum Purpose {
    /** When patients of a city arrive; entity: the city. */
    ARRIVALS,
    /** A patient's whole fate; entity: the city and, of it, the patient's number. */
    PATIENT,
    /** A stage of a convoy's way; entity: the donor, the team or consignment, and the stage. */
    CONVOY,
    /** A step of a city's epidemic; entity: the city and, of it, the step's number. */
    EPIDEMIC
}
