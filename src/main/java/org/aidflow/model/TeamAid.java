package org.aidflow.model;

import java.util.List;
import java.util.Objects;
import org.aidflow.base.Time;
import org.aidflow.scenario.Scenario;

/**
 * Teams: each goes to the hospital of its city that lacks most staff, is oriented there, reports in, and goes home when
 * its deployment ends. One that relieves another goes where that one is.
 */
final class TeamAid extends Aid {
    private final Transport transport;
    private final List<Convoy> convoys;
    private final Step oriented = this::oriented;

    /**
     * Makes the aid by teams.
     *
     * @param convoys all convoys of the run; teams that relieve others are added
     */
    TeamAid(Context context, List<Convoy> convoys) {
        super(
                context,
                context.world().scenario().aid().policy().teams(),
                context.world().scenario().aid().teamRule().modes(),
                context.world().scenario().aid().teamRule().mobilisationH());
        transport = context.transport();
        this.convoys = convoys;
    }

    @Override
    int place(Convoy convoy) {
        Hospital hospital =
                convoy.relieves == null ? neediest(places.cities().get(convoy.city)) : convoy.relieves.hospital();
        hospital.expect((Load.Team) convoy.load());
        return hospital.node();
    }

    private Hospital neediest(City city) {
        long soon = world.now() + world.scenario().aid().teamRule().lookahead();
        Hospital neediest = city.hospitals().get(0);
        for (Hospital hospital : city.hospitals()) {
            if (hospital.staffShortage(soon, 1) > neediest.staffShortage(soon, 1)) {
                neediest = hospital;
            }
        }
        return neediest;
    }

    @Override
    void arrived(Convoy convoy) {
        transport.release(convoy);
        convoy.enter(Stage.ORIENT, world.now(), world.probe());
        convoy.next = oriented;
        Scenario scenario = world.scenario();
        long orientation = Time.ofHours(convoy.draw(scenario.aid().teamRule().orientationH()));
        world.simulator().schedule(convoy, world.now() + orientation, Order.MOVEMENT);
    }

    private void oriented(Convoy convoy) {
        Hospital hospital = Objects.requireNonNull(places.hospital(convoy.destination()));
        convoy.deliver(world.now());
        world.probe().teamReported(world.now(), convoy);
        Crew crew = hospital.reported(convoy, world.now());
        new Deployment(world, this, convoy, hospital, crew).begin();
        if (convoy.relieves != null) {
            convoy.relieves.end();
        }
        hospital.city().bedsChanged(hospital);
    }

    /** Asks a donor for a fresh team in the place of another, like it in all but its luck. */
    void relieve(Deployment deployment) {
        Convoy fresh = deployment.team().relief(deployment.reliefId(), world.now());
        fresh.relieves = deployment;
        convoys.add(fresh);
        send(fresh);
    }
}
