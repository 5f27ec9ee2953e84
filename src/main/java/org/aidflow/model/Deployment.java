package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.random.Distribution;
import org.aidflow.random.Purpose;
import org.aidflow.scenario.Tour;
import org.jspecify.annotations.Nullable;

/**
 * A team's stay at a hospital, from reporting in until it goes home: an event that occurs when its relief is asked for
 * and when it ends. It ends with the team's tour, on its date on record, or when its relief has reported in, whatever
 * comes first.
 */
final class Deployment extends Event {
    private final World world;
    private final TeamAid aid;
    private final Convoy team;
    private final Hospital hospital;
    private final Crew crew;
    private final int number;
    private final long ends;
    private final long firstStep;
    private boolean asksRelief;
    private boolean over;

    /**
     * Makes a stay that begins now.
     *
     * @param crew the team's members who staff beds
     */
    Deployment(World world, TeamAid aid, Convoy team, Hospital hospital, Crew crew) {
        this.world = world;
        this.aid = aid;
        this.team = team;
        this.hospital = hospital;
        this.crew = crew;
        number = team.relieves == null ? 0 : team.relieves.number + 1;
        Tour rule = world.scenario().aid().teamRule().tour();
        long tourEnds = tourEnds(rule.lengthD());
        long leaves = ((Load.Team) team.load()).team().leaves();
        ends = Math.max(world.now(), Math.min(tourEnds, leaves));
        asksRelief = rule.relief() && tourEnds < leaves;
        firstStep = asksRelief ? Math.max(world.now(), ends - rule.lead()) : ends;
    }

    /** Lets what is to happen to the stay happen in its time. */
    void begin() {
        schedule(firstStep);
    }

    private long tourEnds(@Nullable Distribution lengthD) {
        if (lengthD == null) {
            return Time.LATEST;
        }
        double days = lengthD.sample(world.streams().stream(Purpose.TOUR, team.entity()));
        return Math.min(Time.LATEST, world.now() + Time.ofDays(days));
    }

    private void schedule(long at) {
        if (at < Time.LATEST) {
            world.simulator().schedule(this, at, Order.MOVEMENT);
        }
    }

    Convoy team() {
        return team;
    }

    Hospital hospital() {
        return hospital;
    }

    /** Returns the name of the team that is to take its place. */
    String reliefId() {
        return "%s relief %d".formatted(((Load.Team) team.load()).team().id(), number + 1);
    }

    @Override
    protected void occur() {
        if (asksRelief) {
            asksRelief = false;
            hospital.awaitRelief(crew);
            aid.relieve(this);
            schedule(ends);
        } else {
            end();
            hospital.city().bedsChanged(hospital);
        }
    }

    /** The team goes home, if it has not yet; the city has still to be told that beds changed. */
    void end() {
        if (!over) {
            over = true;
            world.simulator().cancel(this);
            world.probe().teamLeft(world.now(), team);
            hospital.left(crew);
        }
    }
}
