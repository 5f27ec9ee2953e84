package org.aidflow.model;

/** At midnight, what has expired in stock, at donors, in depots and hospitals, is thrown away. */
final class Expiry {
    private final World world;
    private final Places places;
    private final DonorStocks donors;

    Expiry(World world, Places places, DonorStocks donors) {
        this.world = world;
        this.places = places;
        this.donors = donors;
    }

    void discard() {
        donors.discardExpired();
        for (City city : places.cities()) {
            places.depots(city).forEach(Depot::discardExpired);
            city.hospitals().forEach(this::discard);
            city.bedsChanged();
        }
    }

    private void discard(Hospital hospital) {
        for (int item = 0; item < world.scenario().materials().items().size(); item++) {
            long units = hospital.discardExpired(item, world.now());
            if (units > 0) {
                world.probe().stockExpired(world.now(), hospital.node(), item, units);
            }
        }
    }
}
