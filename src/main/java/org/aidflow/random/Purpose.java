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
    /** How often a convoy's vehicles break down, and the repairs; entity: as of the convoy. */
    BREAKDOWN,
    /** How long the drivers of a convoy are in quarantine; entity: as of the convoy. */
    QUARANTINE,
    /** How long a team stays; entity: that of its convoy. */
    TOUR,
    /** Who is infected in a shift; entity: the hospital or the team's convoy, and of it the shift and the role. */
    ILLNESS,
    /** A step of a city's epidemic; entity: the city and, of it, the step's number. */
    EPIDEMIC,
    /** An ambulance's ride; entity: the first patient whom it takes, and of him the ride. */
    TRANSFER,
    /** The points of a design; entity: 0. */
    DESIGN,
    /** Samples of samples, for intervals; entity: what the interval is of. */
    BOOTSTRAP
}
