package org.aidflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.aidflow.base.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do. An engine's own test extends this one. */
abstract class SimulatorContractTest {
    private final Simulator simulator = simulator();
    private final Diary diary = new Diary(simulator);

    /** Returns a new simulator of the engine under test. */
    abstract Simulator simulator();

    @Test
    void timeStartsAtZeroAndARunWithoutEventsMovesIt() {
        assertThat(simulator.now()).isZero();
        assertThat(simulator.run(100)).isZero();
        assertThat(simulator.now()).isEqualTo(100);
    }

    @Test
    void eventsOccurInOrderOfTime() {
        simulator.schedule(diary.event("late"), 30, 0);
        simulator.schedule(diary.event("early"), 10, 0);
        simulator.schedule(diary.event("between"), 20, 0);
        assertThat(simulator.run(100)).isEqualTo(3);
        assertThat(diary.lines).containsExactly("10 early", "20 between", "30 late");
    }

    @Test
    void atOneInstantPriorityComesFirstThenTheOrderOfScheduling() {
        simulator.schedule(diary.event("last"), 10, Simulator.LAST_PRIORITY);
        simulator.schedule(diary.event("a"), 10, 3);
        simulator.schedule(diary.event("b"), 10, 3);
        simulator.schedule(diary.event("first"), 10, 0);
        simulator.schedule(diary.event("c"), 10, 3);
        simulator.run(10);
        assertThat(diary.lines).containsExactly("10 first", "10 a", "10 b", "10 c", "10 last");
    }

    @Test
    void manyEventsOfOneInstantKeepTheOrderOfScheduling() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            simulator.schedule(diary.event("event " + i), 5, 7);
            expected.add("5 event " + i);
        }
        simulator.run(5);
        assertThat(diary.lines).isEqualTo(expected);
    }

    /** Times of all sizes, many of them shared; the run stops between them. */
    @Test
    void eventsNearAndFarOccurInOrder() {
        SplittableRandom chance = new SplittableRandom(7);
        List<Long> times = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int part = 0; part < 41; part++) {
            long until = (1L << part) - 1;
            for (int i = 0; i < 100; i++) {
                long at =
                        simulator.now() + chance.nextLong(1 + ((Time.LATEST - simulator.now()) >>> chance.nextInt(40)));
                for (int twin = 0; twin < 2; twin++) {
                    simulator.schedule(diary.event("event " + times.size()), at, 5);
                    times.add(at);
                }
            }
            simulator.run(until);
        }
        simulator.run(Time.LATEST);
        IntStream.range(0, times.size())
                .boxed()
                .sorted(Comparator.comparing(times::get))
                .forEach(i -> expected.add(times.get(i) + " event " + i));
        assertThat(diary.lines).isEqualTo(expected);
    }

    @Test
    void anEventMayScheduleOthersAtItsOwnInstantEvenWithSmallerPriority() {
        Event urgent = diary.event("urgent");
        Event equal = diary.event("equal");
        simulator.schedule(
                diary.event("now", () -> {
                    simulator.schedule(equal, simulator.now(), 5);
                    simulator.schedule(urgent, simulator.now(), 0);
                }),
                10,
                5);
        simulator.schedule(diary.event("earlier scheduled"), 10, 5);
        simulator.run(10);
        assertThat(diary.lines).containsExactly("10 now", "10 urgent", "10 earlier scheduled", "10 equal");
    }

    @Test
    void anEventMayScheduleItselfAgain() {
        Event[] tick = new Event[1];
        tick[0] = diary.event("tick", () -> simulator.schedule(tick[0], simulator.now() + 10, 0));
        simulator.schedule(tick[0], 0, 0);
        assertThat(simulator.run(25)).isEqualTo(3);
        assertThat(diary.lines).containsExactly("0 tick", "10 tick", "20 tick");
        assertThat(tick[0].isScheduled()).isTrue();
    }

    @Test
    void aRunIncludesItsEndAndTheNextContinues() {
        simulator.schedule(diary.event("at the end"), 10, Simulator.LAST_PRIORITY);
        simulator.schedule(diary.event("after"), 11, 0);
        assertThat(simulator.run(10)).isEqualTo(1);
        assertThat(simulator.now()).isEqualTo(10);
        simulator.schedule(diary.event("at once"), 10, 0);
        assertThat(simulator.run(10)).isEqualTo(1);
        assertThat(simulator.run(11)).isEqualTo(1);
        assertThat(diary.lines).containsExactly("10 at the end", "10 at once", "11 after");
    }

    @Test
    void anEventKnowsWhetherItIsScheduled() {
        boolean[] whileOccurring = {true};
        Event[] event = new Event[1];
        event[0] = diary.event("event", () -> whileOccurring[0] = event[0].isScheduled());
        assertThat(event[0].isScheduled()).isFalse();
        simulator.schedule(event[0], 1, 0);
        assertThat(event[0].isScheduled()).isTrue();
        simulator.run(1);
        assertThat(whileOccurring[0]).isFalse();
        assertThat(event[0].isScheduled()).isFalse();
    }

    @Test
    void aCancelledEventDoesNotOccur() {
        Event event = diary.event("cancelled");
        simulator.schedule(event, 10, 0);
        simulator.schedule(diary.event("kept"), 10, 0);
        assertThat(simulator.cancel(event)).isTrue();
        assertThat(simulator.cancel(event)).isFalse();
        assertThat(event.isScheduled()).isFalse();
        assertThat(simulator.run(20)).isEqualTo(1);
        assertThat(diary.lines).containsExactly("10 kept");
    }

    @Test
    void cancellingWhatWasNeverScheduledOrHasOccurredDoesNothing() {
        Event event = diary.event("event");
        assertThat(simulator.cancel(event)).isFalse();
        simulator.schedule(event, 1, 0);
        simulator.run(1);
        assertThat(simulator.cancel(event)).isFalse();
    }

    @Test
    void aCancelledEventMayBeScheduledAgainAtOnceAndTakesItsNewPlace() {
        Event event = diary.event("again");
        simulator.schedule(event, 10, 0);
        simulator.schedule(diary.event("other"), 10, 0);
        simulator.cancel(event);
        simulator.schedule(event, 10, 0);
        assertThat(simulator.run(20)).isEqualTo(2);
        assertThat(diary.lines).containsExactly("10 other", "10 again");
    }

    @Test
    void anEventMayCancelOthersOfItsInstant() {
        Event victim = diary.event("victim");
        simulator.schedule(diary.event("canceller", () -> simulator.cancel(victim)), 10, 0);
        simulator.schedule(victim, 10, 0);
        assertThat(simulator.run(10)).isEqualTo(1);
        assertThat(diary.lines).containsExactly("10 canceller");
    }

    @Test
    void whenEverythingIsCancelledNothingOccurs() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(diary.event("event " + i));
            simulator.schedule(events.get(i), i, 0);
        }
        events.forEach(simulator::cancel);
        assertThat(simulator.run(1_000)).isZero();
        simulator.schedule(events.get(0), 1_001, 0);
        assertThat(simulator.run(1_001)).isEqualTo(1);
    }

    @Test
    void anEventThatCancelsNearlyEverythingLeavesTheRestInOrder() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(diary.event("event " + i));
            simulator.schedule(events.get(i), 2_000 - i, 0);
        }
        simulator.schedule(diary.event("sweeper", () -> events.subList(3, 999).forEach(simulator::cancel)), 1, 0);
        assertThat(simulator.run(2_000)).isEqualTo(5);
        assertThat(diary.lines)
                .containsExactly("1 sweeper", "1001 event 999", "1998 event 2", "1999 event 1", "2000 event 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000, Time.LATEST})
    void ofEventsAtOneTimeThoseScheduledAnewComeLast(long time) {
        for (int from = 0; from < 50; from++) {
            for (int to = from; to <= 50; to += 4) {
                assertThat(orderOfThoseCancelled(from, to, time)).isEqualTo(order(from, to));
            }
        }
    }

    /** Schedules 50 events for one time, cancels some of them and schedules these anew; returns in which order they occur. */
    private List<String> orderOfThoseCancelled(int from, int to, long time) {
        Diary fresh = new Diary(simulator());
        List<Event> events =
                IntStream.range(0, 50).mapToObj(i -> fresh.event("event " + i)).toList();
        events.forEach(event -> fresh.simulator.schedule(event, time, 0));
        events.subList(from, to).forEach(fresh.simulator::cancel);
        events.subList(from, to).forEach(event -> fresh.simulator.schedule(event, time, 0));
        fresh.simulator.run(time);
        return fresh.lines.stream().map(line -> line.replaceFirst("\\d+ ", "")).toList();
    }

    private static List<String> order(int from, int to) {
        IntStream rest = IntStream.range(0, 50).filter(i -> i < from || i >= to);
        return IntStream.concat(rest, IntStream.range(from, to))
                .mapToObj(i -> "event " + i)
                .toList();
    }

    @Test
    void thePastIsRefused() {
        simulator.run(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(diary.event("visit"), 9, 0))
                .withMessage("time of visit must be from 10 s (now) to 1099511627776 s but was 9 s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.run(9))
                .withMessage("end of run must be from 10 s (now) to 1099511627776 s but was 9 s");
    }

    @Test
    void theLatestTimeIsTheLast() {
        simulator.schedule(diary.event("doom"), Time.LATEST, Simulator.LAST_PRIORITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(diary.event("visit"), Time.LATEST + 1, 0))
                .withMessage("time of visit must be from 0 s (now) to 1099511627776 s but was 1099511627777 s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(diary.event("visit"), Long.MAX_VALUE, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.run(Time.LATEST + 1))
                .withMessage("end of run must be from 0 s (now) to 1099511627776 s but was 1099511627777 s");
        assertThat(simulator.run(Time.LATEST)).isEqualTo(1);
        assertThat(diary.lines).containsExactly("1099511627776 doom");
    }

    @Test
    void aPriorityOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(diary.event("visit"), 0, -1))
                .withMessage("priority of visit must be from 0 to 15 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(diary.event("visit"), 0, 16))
                .withMessage("priority of visit must be from 0 to 15 but was 16");
    }

    @Test
    void anEventIsNotScheduledTwice() {
        Event event = diary.event("visit");
        simulator.schedule(event, 1, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> simulator.schedule(event, 2, 3))
                .withMessage("event to schedule must not be scheduled yet but visit was; asked for 2 s, priority 3");
        assertThat(simulator.run(10)).isEqualTo(1);
        assertThat(diary.lines).containsExactly("1 visit");
    }

    @Test
    void aRefusedEventIsStillFree() {
        Event event = diary.event("visit");
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.schedule(event, -1, 0));
        assertThat(event.isScheduled()).isFalse();
        simulator.schedule(event, 1, 0);
        assertThat(simulator.run(1)).isEqualTo(1);
    }

    @Test
    void anEventOfAnotherSimulatorIsNotCancelled() {
        Simulator other = simulator();
        Event event = diary.event("visit");
        simulator.schedule(diary.event("own"), 1, 0);
        other.schedule(event, 1, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> simulator.cancel(event))
                .withMessage("event to cancel must be scheduled in this simulator but visit was in another");
        assertThat(other.cancel(event)).isTrue();
        assertThat(simulator.run(1)).isEqualTo(1);
    }

    @Test
    void anEventMustNotRunTheSimulator() {
        simulator.schedule(diary.event("outer", () -> simulator.run(20)), 10, 0);
        simulator.schedule(diary.event("inner"), 15, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> simulator.run(30))
                .withMessage("run must not be called by an event but was, at 10 s");
        assertThat(diary.lines).containsExactly("10 outer");
    }

    @Test
    void anEventThatThrowsLeavesEverythingElseInPlace() {
        Event broken = diary.event("broken", () -> {
            throw new UnsupportedOperationException("broken");
        });
        simulator.schedule(diary.event("before"), 5, 0);
        simulator.schedule(broken, 10, 0);
        simulator.schedule(diary.event("after"), 10, 1);
        assertThat(catchMessage(30)).isEqualTo("broken");
        assertThat(simulator.now()).isEqualTo(10);
        assertThat(broken.isScheduled()).isFalse();
        simulator.schedule(diary.event("new"), 10, 0);
        assertThat(simulator.run(30)).isEqualTo(2);
        assertThat(simulator.now()).isEqualTo(30);
        assertThat(diary.lines).containsExactly("5 before", "10 broken", "10 new", "10 after");
    }

    private String catchMessage(long until) {
        try {
            simulator.run(until);
        } catch (UnsupportedOperationException e) {
            return String.valueOf(e.getMessage());
        }
        return "nothing";
    }
}
