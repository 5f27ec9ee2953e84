package org.aidflow.random;

/**
 * What a stream is drawn for; part of the stream's name.
 *
 * <p>Append only: a constant's position enters the seed, so moving one changes every result.
 */
public enum Purpose {
    /** When patients of a city arrive; entity: the city. */
    ARRIVALS,
    /** A patient's whole fate; entity: the city and the patient's number there. */
    PATIENT,
    /** A team's decision, mobilisation, journey and orientation; entity: the team. */
    TEAM,
    /** A consignment's decision, preparation, journey and handling; entity: the consignment. */
    CONSIGNMENT,
    /** A delivery from a depot to a hospital; entity: the order. */
    LAST_MILE
}
