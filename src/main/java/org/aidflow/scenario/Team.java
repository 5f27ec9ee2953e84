package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * A medical team that a donor can send.
 *
 * @param id its name
 * @param donor the node of the province that sends it
 * @param asked when the donor is asked for it, in seconds
 * @param doctors its doctors
 * @param nurses its nurses
 * @param support its others: they travel but staff no bed
 * @param skilled its doctors and nurses with the skill of intensive care
 * @param city where it went on record, which the historical policy replays
 * @param leaves when it goes home on record, in seconds; {@link org.aidflow.base.Time#LATEST} for never
 */
public record Team(
        String id,
        String donor,
        long asked,
        int doctors,
        int nurses,
        int support,
        Skilled skilled,
        String city,
        long leaves) {
    /** Checks the parts. */
    public Team {
        Check.notBlank(id, "team");
        Check.atLeast(asked, 0, "asked");
        Check.that(leaves > asked, "leaves of " + id, "lie after asked", leaves);
        Check.atLeast(doctors, 0, "doctors");
        Check.atLeast(nurses, 0, "nurses");
        Check.atLeast(support, 0, "support");
        skilled.checkOf(doctors, nurses, id);
        Check.atLeast(doctors + nurses + support, 1, "members of " + id);
    }

    /** Returns the number of its members of a role. */
    public int members(Role role) {
        return role == Role.DOCTOR ? doctors : nurses;
    }

    /** Returns the number of its members. */
    public int members() {
        return doctors + nurses + support;
    }
}
