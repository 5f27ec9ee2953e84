package org.aidflow.network;

/** A mode of transport. */
public enum Mode {
    /** By lorry or coach. */
    ROAD,
    /** By train. */
    RAIL,
    /** By aircraft. */
    AIR
}
