package org.aidflow.model;

import java.util.Objects;
import org.aidflow.base.Time;
import org.aidflow.scenario.Scenario;

/** Teams: each goes to the hospital of its city that lacks most staff, is oriented there, and reports in. */
final class TeamAid extends Aid {
    private final Transport transport;
    private final Step oriented = this::oriented;

    TeamAid(Context context) {
        super(
                context,
                context.world().scenario().aid().policy().teams(),
                context.world().scenario().aid().teamRule().modes(),
                context.world().scenario().aid().teamRule().mobilisationH());
        transport = context.transport();
    }

    @Override
    int place(Convoy convoy) {
        Hospital neediest = neediest(places.cities().get(convoy.city));
        neediest.staff().expect((Load.Team) convoy.load());
        return neediest.node();
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
        long orientation = Time.ofHours(scenario.aid().teamRule().orientationH().sample(convoy.stream()));
        world.simulator().schedule(convoy, world.now() + orientation, Order.MOVEMENT);
    }

    private void oriented(Convoy convoy) {
        Hospital hospital = Objects.requireNonNull(places.hospital(convoy.destination()));
        convoy.deliver(world.now());
        world.probe().teamReported(world.now(), convoy);
        hospital.reported((Load.Team) convoy.load());
        hospital.city().bedsChanged();
    }
}
