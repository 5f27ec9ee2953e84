package org.aidflow.io;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Turns dates into model time. Without a valid start any other stands in, and no date is too early. */
final class Dates {
    private static final LocalDateTime STAND_IN = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final boolean known;
    private final LocalDateTime origin;
    private final Optional<LocalDateTime> horizon;

    /** Makes the dates of a period; a horizon that does not lie after the start counts as none. */
    Dates(Optional<OffsetDateTime> start, Optional<LocalDateTime> horizon) {
        known = start.isPresent();
        origin = start.map(OffsetDateTime::toLocalDateTime).orElse(STAND_IN);
        this.horizon = horizon.filter(origin::isBefore);
    }

    /** Returns the instant that a cell names. */
    static Optional<OffsetDateTime> instant(Cell cell) {
        try {
            return Optional.of(OffsetDateTime.parse(plain(cell)));
        } catch (DateTimeParseException e) {
            cell.refuse("be an instant with zone such as 2020-01-20T00:00:00+08:00");
            return Optional.empty();
        }
    }

    /** Returns the date-time that a cell names. */
    static Optional<LocalDateTime> dateTime(Cell cell) {
        try {
            String text = plain(cell);
            return Optional.of(
                    text.contains("T")
                            ? LocalDateTime.parse(text)
                            : LocalDate.parse(text).atStartOfDay());
        } catch (DateTimeParseException e) {
            cell.refuse("be a date such as 2020-02-04 or 2020-02-04T09:30");
            return Optional.empty();
        }
    }

    /** Returns a text that does not begin with a sign, as only dates do whose year has not four digits. */
    private static String plain(Cell cell) {
        if (cell.text().startsWith("+") || cell.text().startsWith("-")) {
            throw new DateTimeParseException("the year must have four digits", cell.text(), 0);
        }
        return cell.text();
    }

    /** Returns the seconds from the start to a date-time anywhere; negative before the start. */
    long seconds(Cell cell) {
        return dateTime(cell).map(this::seconds).orElse(0L);
    }

    /** Returns the seconds from the start to the end of what begins at {@code from} seconds. */
    long until(Cell cell, long from) {
        long until = seconds(cell);
        if (until <= from) {
            cell.refuse("lie after from, or after start where from is empty,");
        }
        return Math.max(until, from + 1);
    }

    /** Returns the seconds from the start to a date-time that must lie within the period. */
    long secondsWithin(Cell cell) {
        return dateTime(cell)
                .filter(date -> within(cell, date))
                .map(this::seconds)
                .orElse(0L);
    }

    /** Returns the number of the day within the period that a cell names; the day of the start is 0. */
    int day(Cell cell) {
        return date(cell)
                .filter(date -> within(cell, date.atTime(origin.toLocalTime())))
                .map(date -> (int) ChronoUnit.DAYS.between(origin.toLocalDate(), date))
                .orElse(0);
    }

    private static Optional<LocalDate> date(Cell cell) {
        try {
            return Optional.of(LocalDate.parse(plain(cell)));
        } catch (DateTimeParseException e) {
            cell.refuse("be a date such as 2020-02-04");
            return Optional.empty();
        }
    }

    private long seconds(LocalDateTime date) {
        return Duration.between(origin, date).toSeconds();
    }

    private boolean within(Cell cell, LocalDateTime date) {
        boolean early = known && date.isBefore(origin);
        boolean late = horizon.filter(date::isAfter).isPresent();
        if (early || late) {
            String end = horizon.map(LocalDateTime::toString).orElse("unknown");
            cell.refuse("lie from start (%s) to horizon (%s)".formatted(known ? origin : "unknown", end));
        }
        return !early && !late;
    }
}
