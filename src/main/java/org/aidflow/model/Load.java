package org.aidflow.model;

import org.aidflow.policy.Offer;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Role;

/** What a convoy carries. */
public sealed interface Load {
    /** Returns the place in queues, 0 first. */
    int priority();

    /** Returns its mass in kilograms, persons not counted. */
    double massKg();

    /** Returns its volume in cubic metres, persons not counted. */
    double volumeM3();

    /** Returns the persons who travel. */
    int persons();

    /** Returns how much of its kind it is: persons of a team, units of an item. */
    long amount();

    /** Returns its kind: {@link Offer#TEAM} or the item's number. */
    int kind();

    /** Returns when it can be used no longer, in seconds. */
    long expires();

    /** A medical team. */
    record Team(org.aidflow.scenario.Team team) implements Load {
        @Override
        public int priority() {
            return 0;
        }

        @Override
        public double massKg() {
            return 0;
        }

        @Override
        public double volumeM3() {
            return 0;
        }

        @Override
        public int persons() {
            return team.members();
        }

        @Override
        public long amount() {
            return persons();
        }

        @Override
        public int kind() {
            return Offer.TEAM;
        }

        @Override
        public long expires() {
            return Item.FOR_EVER;
        }

        int members(Role role) {
            return team.members(role);
        }
    }

    /** Supplies of one item. */
    record Shipment(int item, long quantity, double unitKg, double unitM3, int itemPriority, long expires)
            implements Load {
        @Override
        public int priority() {
            return 1 + itemPriority;
        }

        @Override
        public double massKg() {
            return quantity * unitKg;
        }

        @Override
        public double volumeM3() {
            return quantity * unitM3;
        }

        @Override
        public int persons() {
            return 0;
        }

        @Override
        public long amount() {
            return quantity;
        }

        @Override
        public int kind() {
            return item;
        }

        Shipment of(long part) {
            return new Shipment(item, part, unitKg, unitM3, itemPriority, expires);
        }
    }

    /** The number of different priorities. */
    int PRIORITIES = 11;
}
